import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../data/ladder/lookup.ts';
import type { Range } from '../../../data/ladder/schema.ts';
import { percentsOf } from '../../../data/week/largest-remainder.ts';
import { smallestShift } from '../../../data/week/smallest-shift.ts';
import { transfers } from '../../../data/week/transfers.ts';
import { director, ic, ladder, manager, vp } from '../ladder.ts';

interface Case {
  readonly before: readonly number[];
  readonly ranges: readonly Range[];
}

/** Every way to split `total` into `parts` parts in steps of `step`. */
function splits(parts: number, step: number, total = 100): readonly (readonly number[])[] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total / step + 1 }, (_, index) => index * step).flatMap((first) =>
    splits(parts - 1, step, total - first).map((rest) => [first, ...rest]),
  );
}

/** A week, and ranges around another week, so that at least one week fits them. */
const onGrid = (parts: number, step: number): fc.Arbitrary<Case> => {
  const split = fc
    .array(fc.nat(100 / step), { minLength: parts - 1, maxLength: parts - 1 })
    .map((cuts) => {
      const ends = [0, ...cuts.toSorted((a, b) => a - b), 100 / step];
      return ends.slice(1).map((end, index) => (end - (ends[index] ?? 0)) * step);
    });
  const widths = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: parts, maxLength: parts });
  return fc.tuple(split, split, widths).map(([before, around, width]) => ({
    before,
    ranges: around.map((percent, index) => {
      const [under = 0, over = 0] = width[index] ?? [];
      return {
        from: Math.max(0, percent - under * step),
        to: Math.min(100, percent + over * step),
      };
    }),
  }));
};

const changes = (before: readonly number[], after: readonly number[]) =>
  before.map((percent, index) => Math.abs((after[index] ?? 0) - percent));

const pointsMoved = (before: readonly number[], after: readonly number[]) =>
  changes(before, after).reduce((sum, change) => sum + change, 0) / 2;

const fits = (after: readonly number[], ranges: readonly Range[]) =>
  ranges.every(({ from, to }, index) => {
    const percent = after[index] ?? -1;
    return from <= percent && percent <= to;
  });

/** Below 0 if the first shift is better: fewer points, fewer activities, or more from earlier ones. */
function compareShifts(a: readonly number[], b: readonly number[]): number {
  const sum = (list: readonly number[]) => list.reduce((total, change) => total + change, 0);
  const touched = (list: readonly number[]) => list.filter((change) => change > 0).length;
  const place = a.findIndex((change, index) => change !== b[index]);
  return sum(a) - sum(b) || touched(a) - touched(b) || (b[place] ?? 0) - (a[place] ?? 0);
}

function expectBest({ before, ranges }: Case, all: readonly (readonly number[])[]): void {
  const { moved, result } = smallestShift(before, ranges);
  const candidates = all.filter((split) => fits(split, ranges));
  const best = candidates.toSorted((a, b) =>
    compareShifts(changes(before, a), changes(before, b)),
  )[0];
  expect(result).toEqual(best);
  expect(moved).toBe(pointsMoved(before, result));
}

describe('the smallest shift', () => {
  it('lands in every range, adds up to 100 and counts each point once', () => {
    const week = fc
      .array(fc.nat(1_000), { minLength: 6, maxLength: 6 })
      .filter((amounts) => amounts.some((amount) => amount > 0))
      .map((amounts) => percentsOf(amounts));
    fc.assert(
      fc.property(week, fc.constantFrom(ic, manager, director, vp), (before, level) => {
        const ranges = ladder.activities.map(({ id }) => rangeOf(ladder, id, level));
        const { moved, result } = smallestShift(before, ranges);
        expect(fits(result, ranges)).toBe(true);
        expect(result.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        expect(moved).toBe(pointsMoved(before, result));
      }),
      { numRuns: 500 },
    );
  });

  it('is the best of every whole-point split of three activities, ties included', () => {
    const all = splits(3, 1);
    fc.assert(
      fc.property(onGrid(3, 1), (given) => expectBest(given, all)),
      { numRuns: 300 },
    );
  });

  it('is the best of every 10-point split of five activities, ties included', () => {
    const all = splits(5, 10);
    fc.assert(
      fc.property(onGrid(5, 10), (given) => expectBest(given, all)),
      { numRuns: 500 },
    );
  });

  it('is the best of every 10-point split of six activities, ties included', () => {
    const all = splits(6, 10);
    fc.assert(
      fc.property(onGrid(6, 10), (given) => expectBest(given, all)),
      { numRuns: 300 },
    );
  });

  it('is never beaten in the real ladder by any 5-point split', () => {
    const all = splits(6, 5);
    const week = fc.constantFrom(...all);
    fc.assert(
      fc.property(week, fc.constantFrom(ic, manager, director, vp), (before, level) => {
        const ranges = ladder.activities.map(({ id }) => rangeOf(ladder, id, level));
        const { moved } = smallestShift(before, ranges);
        const cheapest = Math.min(
          ...all.filter((split) => fits(split, ranges)).map((split) => pointsMoved(before, split)),
        );
        expect(moved).toBeLessThanOrEqual(cheapest);
      }),
      { numRuns: 40 },
    );
  });

  it('moves nothing if the week already fits', () => {
    expect(
      smallestShift(
        [50, 50],
        [
          { from: 50, to: 60 },
          { from: 0, to: 50 },
        ],
      ),
    ).toEqual({
      moved: 0,
      result: [50, 50],
    });
  });

  it('changes one activity that has enough room rather than two earlier ones', () => {
    const ranges = [
      { from: 0, to: 60 },
      { from: 0, to: 14 },
      { from: 0, to: 14 },
      { from: 0, to: 30 },
    ];
    expect(smallestShift([66, 10, 10, 14], ranges).result).toEqual([60, 10, 10, 20]);
  });

  it('moves the earliest the most if several would do', () => {
    const ranges = [
      { from: 0, to: 60 },
      { from: 0, to: 30 },
      { from: 0, to: 30 },
    ];
    expect(smallestShift([70, 15, 15], ranges).result).toEqual([60, 25, 15]);
  });

  it('takes points from an activity within its range if others need them', () => {
    const ranges = [
      { from: 40, to: 80 },
      { from: 20, to: 60 },
    ];
    expect(smallestShift([90, 10], ranges)).toEqual({ moved: 10, result: [80, 20] });
    expect(
      smallestShift(
        [85, 15],
        [
          { from: 40, to: 90 },
          { from: 20, to: 60 },
        ],
      ),
    ).toEqual({
      moved: 5,
      result: [80, 20],
    });
  });

  it('is rejected for percents that don’t add up to 100 and for ranges that no week fits', () => {
    const wide = { from: 0, to: 100 };
    expect(() => smallestShift([50, 49], [wide, wide])).toThrow(RangeError);
    expect(() => smallestShift([50, 50], [wide])).toThrow(RangeError);
    expect(() => smallestShift([100], [{ from: 0, to: 99 }])).toThrow('No week');
    expect(() =>
      smallestShift(
        [50, 50],
        [
          { from: 60, to: 100 },
          { from: 41, to: 100 },
        ],
      ),
    ).toThrow('No week');
  });
});

describe('the transfers of a shift', () => {
  it('lead from the week before to the week after, each from one that gives to one that receives', () => {
    fc.assert(
      fc.property(onGrid(5, 10), onGrid(5, 10), ({ before }, { before: after }) => {
        const moves = transfers(before, after);
        const reached = [...before];
        for (const { from, to, points } of moves) {
          expect(points).toBeGreaterThan(0);
          expect(before[from]).toBeGreaterThan(after[from] ?? 100);
          expect(before[to]).toBeLessThan(after[to] ?? 0);
          reached[from] = (reached[from] ?? 0) - points;
          reached[to] = (reached[to] ?? 0) + points;
        }
        expect(reached).toEqual(after);
        const sides = changes(before, after).filter((change) => change > 0).length;
        expect(moves.length).toBeLessThanOrEqual(Math.max(0, sides - 1));
      }),
    );
  });

  it('follow the order of the list', () => {
    expect(transfers([60, 20, 0, 20], [45, 33, 2, 20])).toEqual([
      { from: 0, to: 1, points: 13 },
      { from: 0, to: 2, points: 2 },
    ]);
  });

  it('are none when nothing changes', () => {
    expect(transfers([100], [100])).toEqual([]);
  });
});
