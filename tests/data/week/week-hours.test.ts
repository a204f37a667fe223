import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PeriodKind, Week } from '../../../data/assessments/assessment.ts';
import { WeeklyHours } from '../../../data/settings/settings.ts';
import { plain } from '../../../data/text/sentence.ts';
import { hoursOf, weekLength, weekMoves } from '../../../data/week/week-hours.ts';
import { moveSentence, movesLead } from '../../../data/week/week-hours-sentences.ts';
import { day, ladder, manager, weekOf } from '../ladder.ts';

/** Coding 15 above a manager's range; people 10, strategy 2 and hiring 3 below. */
const week = weekOf('2025-03-03', 45, 15, 25, 3, 7, 5);
const hours = (value: number) => WeeklyHours.parse(value);

const given = (kind: PeriodKind, from: string, ...minutes: readonly number[]): Week => ({
  period: { kind, from: day(from) },
  shares: week.shares.map((share, index) => ({ ...share, minutes: minutes[index] ?? 0 })),
});

/** Any six whole percents that add up to 100, for the ladder's activities. */
const anyWeekOf100 = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 })
  .map((cuts) => {
    const ends = [0, ...cuts.toSorted((a, b) => a - b), 100];
    return weekOf('2025-03-03', ...ends.slice(1).map((end, at) => end - (ends[at] ?? 0))).shares;
  });

const lines = (of: Week, weekly: WeeklyHours | null) => {
  const moves = weekMoves(ladder, of.shares, manager, weekLength([of], weekly));
  return [
    plain(movesLead(ladder, manager, moves)),
    ...moves.moves.map((move) => plain(moveSentence(move))),
  ];
};

describe('the hours of a week', () => {
  it('are those of the recorded week, of half a fortnight, or of a month by its days', () => {
    const minutes = [1_080, 360, 600, 72, 168, 120];
    expect(weekLength([given('week', '2025-03-03', ...minutes)], null)).toEqual({
      minutes: 2_400,
      days: 7,
    });
    expect(weekLength([given('fortnight', '2025-03-03', ...minutes)], null)?.days).toBe(14);
    expect(weekLength([given('month', '2025-02-01', ...minutes)], null)?.days).toBe(28);
    expect(weekLength([given('month', '2024-02-01', ...minutes)], null)?.days).toBe(29);
    expect(weekLength([given('month', '2025-01-31', ...minutes)], null)?.days).toBe(28);
  });

  it('prefer the usual hours to the recorded ones: a week of 16 hours isn’t usual', () => {
    const holiday = given('week', '2025-03-03', 480, 480, 0, 0, 0, 0);
    expect(weekLength([holiday], hours(40))).toEqual({ minutes: 2_400, days: 7 });
    expect(weekLength([holiday], null)).toEqual({ minutes: 960, days: 7 });
    expect(weekLength([week], hours(37.5))).toEqual({ minutes: 2_250, days: 7 });
  });

  it('are unknown if a part was in percent, if all are 0, or without a week', () => {
    const recorded = given('week', '2025-03-03', 600, 600, 600, 600, 0, 0);
    expect(weekLength([week], null)).toBeNull();
    expect(weekLength([recorded, week], null)).toBeNull();
    expect(weekLength([given('week', '2025-03-03')], null)).toBeNull();
    expect(weekLength([], null)).toBeNull();
    const oneInPercent = {
      ...recorded,
      shares: recorded.shares.map((share, at) => (at === 0 ? { ...share, minutes: null } : share)),
    };
    expect(weekLength([oneInPercent], null)).toBeNull();
  });

  it('of several weeks are those of the average week: 40 and 20 hours are 30 a week', () => {
    const long = given('week', '2026-01-05', 1_800, 600);
    const short = given('week', '2026-02-02', 600, 600);
    expect(weekLength([long, short], null)).toEqual({ minutes: 3_600, days: 14 });
    expect(weekLength([long, short], hours(40))).toEqual({ minutes: 2_400, days: 7 });
  });

  it('are rounded to quarters, and labelled as rounded unless they are exact', () => {
    const forty = { minutes: 2_400, days: 7 };
    expect(hoursOf(5, forty)).toEqual({ hours: 2, rounded: false });
    expect(hoursOf(4, forty)).toEqual({ hours: 1.5, rounded: true });
    expect(hoursOf(3, forty)).toEqual({ hours: 1.25, rounded: true });
    // One point of 37½ hours is 22½ minutes, of 20 hours 12.
    expect(hoursOf(1, { minutes: 2_250, days: 7 })).toEqual({ hours: 0.5, rounded: true });
    expect(hoursOf(1, { minutes: 1_200, days: 7 })).toEqual({ hours: 0, rounded: true });
    expect(hoursOf(1, { minutes: 3_000, days: 7 })).toEqual({ hours: 0.5, rounded: false });
  });

  it('of a month are recognised as exact if they are: 120 hours in 28 days are 30 a week', () => {
    expect(hoursOf(10, { minutes: 7_200, days: 28 })).toEqual({ hours: 3, rounded: false });
    expect(hoursOf(10, { minutes: 7_200, days: 31 })).toEqual({ hours: 2.75, rounded: true });
  });

  it('are at most half a quarter of an hour from the exact value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 200 }),
        (points, half) => {
          const exact = (points * half * 30) / 100;
          const { hours: said, rounded } = hoursOf(points, { minutes: half * 30, days: 7 });
          if (exact < 15) return said === 0;
          return Math.abs(said * 60 - exact) <= 7.5 && (rounded || said * 60 === exact);
        },
      ),
    );
  });
});

describe('what to move in a week', () => {
  it('is one line per move, the largest first, in the hours of a usual week', () => {
    expect(lines(week, hours(40))).toEqual([
      'To reach a manager’s ranges, move 15 points, 6 of your 40 hours a week:',
      '4 hours a week from coding to people',
      'about 1¼ hours a week from coding to hiring',
      'about 45 minutes a week from coding to strategy',
    ]);
  });

  it('has hours that add up to the total: 10, 2 and 3 points of 37½ hours', () => {
    // 3.75, 0.75 and 1.125 hours; 5.625 in total.
    expect(lines(week, hours(37.5))).toEqual([
      'To reach a manager’s ranges, move 15 points, about 5¾ of your 37½ hours a week:',
      '3¾ hours a week from coding to people',
      'about 1¼ hours a week from coding to hiring',
      '45 minutes a week from coding to strategy',
    ]);
  });

  it('has hours that add up, for any week and any length', () => {
    fc.assert(
      fc.property(anyWeekOf100, fc.integer({ min: 1, max: 336 }), (shares, half) => {
        const length = { minutes: half * 30, days: 7 };
        for (const { id } of ladder.levels) {
          const { moved, moves } = weekMoves(ladder, shares, id, length);
          const total = Math.round((moved * half * 30) / 100 / 15) / 4;
          const sum = moves.reduce((hours_, { time }) => hours_ + (time?.hours ?? 0), 0);
          expect(sum).toBe(total);
        }
      }),
    );
  });

  it('is less than a quarter of an hour for one point of 20 hours', () => {
    const one = weekOf('2025-03-03', 31, 25, 20, 8, 11, 5);
    expect(lines(one, hours(20))[0]).toBe(
      'To reach a manager’s ranges, move 1 point, less than 15 minutes a week:',
    );
    expect(lines(one, hours(50))).toEqual([
      'To reach a manager’s ranges, move 1 point, half an hour of your 50 hours a week:',
      'half an hour a week from coding to people',
    ]);
  });

  it('is about half an hour in a week of about that length', () => {
    // 49½ hours: 1 point is 29.7 minutes, 1.5 of them would be 44.55; 1 point of 51 is 30.6.
    const one = weekOf('2025-03-03', 31, 25, 20, 8, 11, 5);
    expect(lines(one, hours(51))[0]).toBe(
      'To reach a manager’s ranges, move 1 point, about half an hour of your 51 hours a week:',
    );
    // 2 points of 50 hours are 1 hour.
    const two = weekOf('2025-03-03', 32, 25, 20, 8, 10, 5);
    expect(lines(two, hours(50))[0]).toBe(
      'To reach a manager’s ranges, move 2 points, 1 of your 50 hours a week:',
    );
  });

  it('is in percent of the week if its length is unknown', () => {
    expect(lines(week, null)).toEqual([
      'To reach a manager’s ranges, move 15% of your week:',
      '10% of the week from coding to people',
      '3% of the week from coding to hiring',
      '2% of the week from coding to strategy',
    ]);
    expect(lines(weekOf('2025-03-03', 31, 25, 20, 8, 11, 5), null)).toEqual([
      'To reach a manager’s ranges, move 1% of your week:',
      '1% of the week from coding to people',
    ]);
  });

  it('stays in the ladder’s order if two moves are equal', () => {
    // People 3, strategy 3 and hiring 4 below; coding gives all of it.
    expect(lines(weekOf('2025-03-03', 40, 22, 25, 2, 6, 5), null).slice(1)).toEqual([
      '4% of the week from coding to hiring',
      '3% of the week from coding to people',
      '3% of the week from coding to strategy',
    ]);
  });

  it('is per week for a fortnight and a month too', () => {
    const minutes = [2_160, 720, 1_200, 144, 336, 240];
    expect(lines(given('fortnight', '2025-03-03', ...minutes), null)[1]).toBe(
      '4 hours a week from coding to people',
    );
    expect(lines(given('month', '2025-02-01', ...minutes.map((each) => each * 2)), null)[1]).toBe(
      '4 hours a week from coding to people',
    );
  });

  it('is empty if the week is within all ranges', () => {
    const fits = weekOf('2025-03-03', 25, 30, 20, 8, 12, 5);
    expect(lines(fits, hours(40))).toEqual([
      'Every activity is within a manager’s ranges, so nothing has to move.',
    ]);
  });

  it('reads well for a one-hour week', () => {
    expect(lines(week, hours(1))[0]).toBe(
      'To reach a manager’s ranges, move 15 points, less than 15 minutes a week:',
    );
  });
});
