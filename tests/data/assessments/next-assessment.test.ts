import { describe, expect, it } from 'vitest';
import {
  dueSentence,
  nextAssessment,
  nextWords,
  noticeWhenDue,
} from '../../../data/assessments/next-assessment.ts';
import type { AssessEvery } from '../../../data/settings/settings.ts';
import { assessment, day, ladder } from '../ladder.ts';

const next = (every: AssessEvery | null, ...dates: readonly string[]) =>
  nextAssessment(
    dates.map((date, at) => assessment(date, at + 1)),
    every,
  );

describe('the next assessment', () => {
  it('is due one interval after the newest, in whatever order they are listed', () => {
    expect(next(3, '2026-02-03', '2026-08-03', '2025-12-31')).toBe('2026-11-03');
    expect(next(12, '2024-02-29')).toBe('2025-02-28');
    expect(next(1, '2026-01-31')).toBe('2026-02-28');
    expect(next(6, '2025-08-31')).toBe('2026-02-28');
  });

  it('isn’t due without an assessment or without an interval', () => {
    expect(next(3)).toBeNull();
    expect(next(null, '2026-01-01')).toBeNull();
  });

  it('also counts from an assessment of another ladder', () => {
    const other = { ladder: { id: ladder.id, version: ladder.version + 1 } };
    expect(
      nextAssessment([assessment('2026-01-01', 1), assessment('2026-03-01', 2, other)], 1),
    ).toBe('2026-04-01');
  });

  it('is announced from its day on, and not the day before', () => {
    const said = (today: string) => dueSentence(day('2026-11-03'), day(today));
    expect(said('2026-11-02')).toBeNull();
    expect(said('2026-11-03')).toBe('Your next assessment is due today.');
    expect(said('2026-11-04')).toBe('Your next assessment was due on 3 November 2026.');
    expect(dueSentence(null, day('2026-11-04'))).toBeNull();
  });

  it('is named by its month, or by its day within the current month', () => {
    const said = (due: string) => nextWords(day(due), day('2026-11-03'));
    expect(said('2026-12-01')).toBe(' · next in December');
    expect(said('2027-02-28')).toBe(' · next in February 2027');
    expect(said('2026-11-28')).toBe(' · next on 28 November 2026');
    expect(said('2026-11-03')).toBe('');
    expect(said('2026-11-02')).toBe('');
    expect(nextWords(null, day('2026-11-03'))).toBe('');
  });
});

describe('the notification', () => {
  const notice = (every: AssessEvery | null, today: string) =>
    noticeWhenDue([assessment('2026-01-31', 1)], every, day(today));

  it('appears once the due day has come, and says how long it has been', () => {
    expect(notice(1, '2026-02-27')).toBeNull();
    expect(notice(1, '2026-02-28')).toEqual({
      due: '2026-02-28',
      title: 'Your next assessment is due',
      body: 'It’s been a month since your last one. Take it when it suits you.',
    });
    expect(notice(3, '2026-04-30')?.body).toMatch(/^It’s been three months /);
    expect(notice(3, '2026-12-30')?.body).toMatch(/^It’s been ten months /);
    expect(notice(12, '2027-01-31')?.body).toMatch(/^It’s been a year /);
    expect(notice(12, '2027-03-31')?.body).toMatch(/^It’s been 14 months /);
  });

  it('never appears without an interval or an assessment', () => {
    expect(notice(null, '2030-01-01')).toBeNull();
    expect(noticeWhenDue([], 1, day('2030-01-01'))).toBeNull();
  });
});
