import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Period,
  type PeriodKind,
  periodDays,
  Week,
} from '../../../data/assessments/assessment.ts';
import type { AssessmentId } from '../../../data/values/ids.ts';
import { addDays } from '../../../data/values/iso-date.ts';
import { percentsOf } from '../../../data/week/largest-remainder.ts';
import { poolChoices, poolOf } from '../../../data/week/pool-choice.ts';
import { doOverlap, pooledWeek, recordedWeeks } from '../../../data/week/pooled.ts';
import { pooledSentences } from '../../../data/week/pooled-words.ts';
import { anyAssessment } from '../any-answers.ts';
import { assessment, day, ladder, shares, weekOf } from '../ladder.ts';

const period = (kind: PeriodKind, from: string): Period => ({ kind, from: day(from) });
const monthOf = (from: string, ...percents: readonly number[]) => ({
  period: period('month', from),
  shares: shares(...percents),
});

/** A week in hours, in the ladder's order. */
const hoursOf = (from: string, ...hours: readonly number[]): Week => {
  const minutes = ladder.activities.map((_, index) => (hours[index] ?? 0) * 60);
  const percents = percentsOf(minutes);
  return Week.parse({
    period: period('week', from),
    shares: ladder.activities.map(({ id }, index) => ({
      activity: id,
      percent: percents[index],
      minutes: minutes[index],
    })),
  });
};

const percents = (weeks: readonly Week[]) =>
  pooledWeek(ladder, weeks)?.shares.map(({ percent }) => percent);

const anyWeek: fc.Arbitrary<Week> = anyAssessment
  .filter(({ week }) => week !== null)
  .chain(({ week }) =>
    fc
      .record({
        kind: fc.constantFrom('week' as const, 'fortnight' as const, 'month' as const),
        after: fc.integer({ min: 0, max: 900 }),
      })
      .map(({ kind, after }) => ({
        period: { kind, from: addDays(day('2024-01-01'), after) },
        shares: week?.shares ?? [],
      })),
  );
const anyWeeks = fc.array(anyWeek, { minLength: 1, maxLength: 12 });

describe('several periods combined', () => {
  it('count equally if they have the same length', () => {
    // Halves of 105, 30, 44, 7, 9 and 5: 52½, 15, 22, 3½, 4½ and 2½. The whole points add up to 98; the remaining
    // two go to the earliest of the four halves.
    const weeks = [
      weekOf('2026-01-05', 60, 10, 20, 4, 4, 2),
      weekOf('2026-02-02', 45, 20, 24, 3, 5, 3),
    ];
    expect(percents(weeks)).toEqual([53, 15, 22, 4, 4, 2]);
    expect(pooledWeek(ladder, weeks)?.by).toBe('days');
  });

  it('count by their days if their lengths differ', () => {
    // February 2026 has 28 days, four times a week: (4 × 50 + 100) ÷ 5 = 60 and (4 × 50 + 0) ÷ 5 = 40.
    const month = monthOf('2026-02-01', 50, 50);
    const week = weekOf('2026-03-02', 100);
    expect(percents([month, week])).toEqual([60, 40, 0, 0, 0, 0]);
    // In a leap year it has 29: (29 × 50 + 7 × 100) ÷ 36 = 59.72… and 40.27….
    expect(percents([monthOf('2024-02-01', 50, 50), week])).toEqual([60, 40, 0, 0, 0, 0]);
    expect(periodDays(month.period)).toBe(28);
    expect(periodDays(period('month', '2024-02-01'))).toBe(29);
    expect(periodDays(period('month', '2025-01-31'))).toBe(28);
    expect(periodDays(period('fortnight', '2026-03-02'))).toBe(14);
  });

  it('count by their hours if all are in hours', () => {
    // 30 of 40 hours and 10 of 20: 40 of 60 hours are 66.67, and 20 of 60 are 33.33.
    const weeks = [hoursOf('2026-01-05', 30, 10), hoursOf('2026-02-02', 10, 10)];
    expect(percents(weeks)).toEqual([67, 33, 0, 0, 0, 0]);
    expect(pooledWeek(ladder, weeks)?.by).toBe('minutes');
  });

  it('count by their days if one of them is in percents', () => {
    const weeks = [hoursOf('2026-01-05', 30, 10), weekOf('2026-02-02', 50, 50)];
    expect(percents(weeks)).toEqual([63, 37, 0, 0, 0, 0]);
    expect(pooledWeek(ladder, weeks)?.by).toBe('days');
  });

  it('are null if there are none', () => {
    expect(pooledWeek(ladder, [])).toBeNull();
  });

  it('always add up to 100', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        expect(percents(weeks)?.reduce<number>((sum, percent) => sum + percent, 0)).toBe(100);
      }),
    );
  });

  it('are the period itself if there is only one', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        expect(percents([week])).toEqual(week.shares.map(({ percent }) => percent));
      }),
    );
    expect(percents([hoursOf('2026-01-05', 11, 7, 5, 3)])).toEqual(
      hoursOf('2026-01-05', 11, 7, 5, 3).shares.map(({ percent }) => percent),
    );
  });

  it('are the same in any order', () => {
    const shuffled = anyWeeks.chain((weeks) =>
      fc.shuffledSubarray(weeks, { minLength: weeks.length }).map((other) => ({ weeks, other })),
    );
    fc.assert(
      fc.property(shuffled, ({ weeks, other }) => {
        expect(pooledWeek(ladder, other)).toEqual(pooledWeek(ladder, weeks));
      }),
    );
  });

  it('keep each activity between its minimum and its maximum', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const pooled = percents(weeks) ?? [];
        for (const [index, percent] of pooled.entries()) {
          const given = weeks.map(({ shares: its }) => its[index]?.percent ?? 0);
          expect(percent).toBeGreaterThanOrEqual(Math.min(...given) - 1);
          expect(percent).toBeLessThanOrEqual(Math.max(...given) + 1);
        }
      }),
    );
  });
});

describe('the periods to combine', () => {
  const recorded = [1, 2, 3, 4, 5].map((month) => ({
    id: assessment(`2026-0${month}-20`, month).id,
    week: weekOf(`2026-0${month}-05`, 100),
  }));
  const none = new Set<AssessmentId>();

  it('are the newest few, all of them, or the ticked ones', () => {
    expect(poolOf('none', recorded, none)).toEqual([]);
    expect(poolOf('3', recorded, none)).toEqual(recorded.slice(2));
    expect(poolOf('12', recorded, none)).toEqual(recorded);
    expect(poolOf('all', recorded, none)).toEqual(recorded);
    const [first, , third] = recorded;
    if (first === undefined || third === undefined) throw new Error('there are five');
    expect(poolOf('ticked', recorded, new Set([third.id, first.id]))).toEqual([first, third]);
    expect(poolOf('ticked', recorded, none)).toEqual([]);
  });

  it('are offered if they differ', () => {
    const offered = (count: number) => poolChoices(count).map(({ label }) => label);
    expect(offered(2)).toEqual(['None', 'All', 'Choose']);
    expect(offered(6)).toEqual(['None', 'Last 3', 'All', 'Choose']);
    expect(offered(13)).toEqual(['None', 'Last 3', 'Last 6', 'Last 12', 'All', 'Choose']);
  });
});

describe('the periods', () => {
  const said = (periods: readonly Period[], by: 'days' | 'minutes' = 'days') =>
    pooledSentences(periods, by);

  it('are those of assessments with a week, earliest first', () => {
    const late = assessment('2026-03-01', 1, { week: weekOf('2026-01-05', 100) });
    const early = assessment('2026-02-01', 2, { week: weekOf('2026-01-26', 100) });
    const none = assessment('2026-04-01', 3);
    expect(recordedWeeks(ladder, [none, early, late]).map(({ id }) => id)).toEqual([
      late.id,
      early.id,
    ]);
  });

  it('are named, with the unit they count by', () => {
    expect(said([period('week', '2026-01-05')])).toEqual(['One week: 5–11 January 2026.']);
    expect(said([period('week', '2026-02-02'), period('week', '2026-01-05')])).toEqual([
      'Two weeks combined: 5–11 January 2026 and 2–8 February 2026.',
      'Each counts the same.',
    ]);
    expect(
      said([period('week', '2026-02-02'), period('week', '2026-01-05')], 'minutes').at(-1),
    ).toBe('You entered hours for all of them, so every hour counts the same.');
  });

  it('are named by the first and the last if there are more than three', () => {
    const weeks = ['2026-01-05', '2026-02-02', '2026-03-02', '2026-04-06'].map((from) =>
      period('week', from),
    );
    expect(said(weeks)[0]).toBe(
      'Four weeks combined: the first 5–11 January 2026, the last 6–12 April 2026.',
    );
  });

  it('count by their days if their units differ, and a message says so', () => {
    expect(said([period('month', '2026-02-01'), period('week', '2026-01-05')])).toEqual([
      'One week and one month combined: 5–11 January 2026 and 1–28 February 2026.',
      'Each counts by its number of days, so longer ones count more.',
    ]);
  });

  it('have a message if they share a day', () => {
    const overlap = 'Some days are in more than one of them and count each time.';
    expect(said([period('month', '2026-02-01'), period('week', '2026-02-23')])).toContain(overlap);
    expect(said([period('week', '2026-02-02'), period('week', '2026-02-08')])).toContain(overlap);
    expect(said([period('week', '2026-02-02'), period('week', '2026-02-09')])).not.toContain(
      overlap,
    );
    // A month around two weeks that do not touch each other.
    expect(
      doOverlap([
        period('week', '2026-02-23'),
        period('month', '2026-02-01'),
        period('week', '2026-02-02'),
      ]),
    ).toBe(true);
  });

  it('are described in complete sentences, whichever they are', () => {
    fc.assert(
      fc.property(anyWeeks, fc.constantFrom('days' as const, 'minutes' as const), (weeks, by) => {
        for (const sentence of said(
          weeks.map((week) => week.period),
          by,
        )) {
          expect(sentence).toMatch(/^(\p{Lu}|\p{N}).*\.$/u);
          expect(sentence).not.toMatch(/undefined|null| {2}/);
        }
      }),
    );
  });
});
