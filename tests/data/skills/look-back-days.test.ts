import { describe, expect, it } from 'vitest';
import { daysToLookBackOn, lookBackOn, offeredDays } from '../../../data/skills/look-back-days.ts';
import { assessment, day, manager, rating } from '../ladder.ts';

const rated = { ratings: [rating('people', manager, 3)] };
const taken = (...dates: readonly string[]) =>
  dates.map((date, number) => assessment(date, number + 1, rated));
const offers = (on: string, ...dates: readonly string[]) =>
  offeredDays(daysToLookBackOn(taken(...dates), []), day(on)).map(
    ({ words, date }) => `${words} ${date}`,
  );

describe('the days to look back on', () => {
  it('are those on which something was rated', () => {
    const week = assessment('2026-01-01', 9);
    expect(daysToLookBackOn([week], [])).toEqual([]);
    expect(daysToLookBackOn([week, ...taken('2026-05-03')], []).map(({ date }) => date)).toEqual([
      '2026-05-03',
    ]);
  });

  it('include the rated days of deleted assessments, in chronological order', () => {
    const gone = { of: assessment('2026-03-01', 8).id, date: day('2026-03-01'), ...rated };
    const days = daysToLookBackOn(taken('2026-02-01', '2026-05-03'), [gone]);
    expect(days.map(({ date }) => date)).toEqual(['2026-02-01', '2026-03-01', '2026-05-03']);
    expect(daysToLookBackOn([], [{ ...gone, ratings: [] }])).toEqual([]);
    expect(lookBackOn({ lookBacks: [gone] }, gone.of)).toBe(gone);
    expect(lookBackOn({ lookBacks: [] }, gone.of)).toBeNull();
  });
});

describe('the offered days', () => {
  it('are the last, the first, and one in between about a year ago', () => {
    const dates = ['2024-01-10', '2025-06-01', '2025-11-20', '2026-03-01', '2026-08-22'];
    expect(offers('2026-11-22', ...dates)).toEqual([
      'Last time 2026-08-22',
      'About a year ago 2025-11-20',
      'First time 2024-01-10',
    ]);
  });

  it('include each day once', () => {
    expect(offers('2026-11-22')).toEqual([]);
    expect(offers('2026-11-22', '2025-11-22')).toEqual(['Last time 2025-11-22']);
    expect(offers('2026-11-22', '2025-11-22', '2026-05-01')).toEqual([
      'Last time 2026-05-01',
      'First time 2025-11-22',
    ]);
  });

  it('have one within three months of a year ago, worded in whole months if it is more than 31 days off', () => {
    // A year before 22 November 2026 is 22 November 2025: 31 days after it is 23 December, 92 days 22 February.
    const around = (date: string) => offers('2026-11-22', '2020-01-01', date, '2026-11-01')[1];
    expect(around('2025-12-23')).toBe('About a year ago 2025-12-23');
    expect(around('2025-12-24')).toBe('Ten months ago 2025-12-24');
    expect(around('2026-01-22')).toBe('Ten months ago 2026-01-22');
    expect(around('2026-01-23')).toBe('Nine months ago 2026-01-23');
    expect(around('2026-02-22')).toBe('Nine months ago 2026-02-22');
    expect(around('2026-02-23')).toBe('First time 2020-01-01');
    // The same distance before it: 22 October is 31 days, 22 August 92.
    expect(around('2025-10-22')).toBe('About a year ago 2025-10-22');
    expect(around('2025-10-21')).toBe('13 months ago 2025-10-21');
    expect(around('2025-08-22')).toBe('15 months ago 2025-08-22');
    expect(around('2025-08-21')).toBe('First time 2020-01-01');
  });

  it('have another day from about then if the first or the last is nearest to a year ago', () => {
    // A year ago is 22 November 2025; the last is that very day, the one in between 52 days off.
    expect(offers('2026-11-22', '2020-01-01', '2025-10-01', '2025-11-22')).toEqual([
      'Last time 2025-11-22',
      '13 months ago 2025-10-01',
      'First time 2020-01-01',
    ]);
  });

  it('use the later of two equally close days, and 28 February for the 29th', () => {
    expect(offers('2026-11-22', '2020-01-01', '2025-11-21', '2025-11-23', '2026-11-01')).toContain(
      'About a year ago 2025-11-23',
    );
    expect(
      offers('2028-02-29', '2020-01-01', '2027-02-27', '2027-02-28', '2027-03-01', '2028-01-01'),
    ).toContain('About a year ago 2027-02-28');
  });
});
