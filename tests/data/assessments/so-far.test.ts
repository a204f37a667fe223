import { describe, expect, it } from 'vitest';
import { answersOf, latestAnswers } from '../../../data/assessments/latest.ts';
import { noticeWhenDue } from '../../../data/assessments/next-assessment.ts';
import {
  comingWeekSentence,
  hasComingWeek,
  livedSoFar,
  soFar,
  soFarFirst,
  stillToCome,
  stillToComeSentence,
} from '../../../data/assessments/so-far.ts';
import { timeAreas } from '../../../data/week/time-areas.ts';
import { assessment, day, evidence, ic, ladder, manager, weekOf } from '../ladder.ts';

const today = day('2026-11-30');
const [past, now, tomorrow, later, last] = [
  assessment('2025-01-01', 1),
  assessment('2026-11-30', 2),
  assessment('2026-12-01', 3),
  assessment('2026-12-02', 4),
  assessment('2029-05-14', 5),
];
const all = [last, past, later, now, tomorrow];

describe('an assessment dated after today', () => {
  it('is never the newest; tomorrow still counts, because it may have been saved further east', () => {
    expect(soFar(all, today)).toEqual([past, now, tomorrow]);
    expect(stillToCome(all, today)).toEqual([later, last]);
  });

  it('is named with its date', () => {
    const said = (...of: typeof all) => stillToComeSentence(of.map(({ date }) => date));
    expect(said()).toBeNull();
    expect(said(last)).toBe(
      'One assessment is dated 14 May 2029, which is still to come. It isn’t counted until then.',
    );
    expect(said(later, last)).toBe(
      'Two assessments are dated after today: 2 December 2026 and 14 May 2029. They aren’t counted until then.',
    );
  });

  it('comes last in a list that begins with the newest', () => {
    expect(soFarFirst([last, later, tomorrow, now, past], today)).toEqual([
      tomorrow,
      now,
      past,
      last,
      later,
    ]);
  });

  it('doesn’t delay a reminder', () => {
    expect(noticeWhenDue([assessment('2026-05-30', 1), last], 6, today)).toMatchObject({
      due: '2026-11-30',
    });
  });
});

describe('evidence dated after today', () => {
  it('is named with its date', () => {
    const said = (...dates: readonly string[]) =>
      stillToComeSentence(
        dates.map((date, index) => evidence(date, index + 1, []).date),
        'evidence',
      );
    expect(said()).toBeNull();
    expect(said('2029-05-14')).toBe(
      'One piece of evidence is dated 14 May 2029, which is still to come. It isn’t counted until then.',
    );
    expect(said('2029-05-14', '2029-05-14')).toBe(
      'Two pieces of evidence are dated after today: 14 May 2029. They aren’t counted until then.',
    );
  });
});

describe('a week that is not over yet', () => {
  const lived = assessment('2026-11-01', 6, { week: weekOf('2026-10-19', 75, 5, 10, 4, 3, 3) });
  const coming = assessment('2026-11-30', 7, { week: weekOf('2029-05-14', 25, 30, 20, 8, 12, 5) });

  it('is not the newest, nor drawn after the others', () => {
    const counted = livedSoFar([lived, coming], today);
    const direction = { current: ic, target: manager };
    expect(answersOf(latestAnswers(ladder, counted, direction))?.week).toEqual(lived.week);
    expect(timeAreas(ladder, counted).map(({ id }) => id)).toEqual([lived.id]);
    expect(counted.map(({ id }) => id)).toEqual([lived.id, coming.id]);
  });

  it('counts from its last day, or a day before it further west', () => {
    const ending = (from: string) =>
      hasComingWeek(assessment('2026-11-30', 8, { week: weekOf(from, 100, 0, 0, 0, 0, 0) }), today);
    expect(ending('2026-11-25')).toBe(false);
    expect(ending('2026-11-26')).toBe(true);
  });

  it('is named with its days', () => {
    if (!hasComingWeek(coming, today)) throw new Error('it is still to come');
    expect(comingWeekSentence(coming)).toBe(
      'The assessment from 30 November 2026 has the week of 14–20 May 2029, which isn’t over yet. The week isn’t counted until then.',
    );
  });
});
