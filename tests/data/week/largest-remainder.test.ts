import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentsOf } from '../../../data/week/largest-remainder.ts';

const amounts = fc
  .array(fc.oneof(fc.nat(3), fc.nat(60_000), fc.maxSafeNat()), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((amount) => amount > 0));

/** Compares amount × 100 / total with whole points, in exact integers. */
const scaled = (list: readonly number[]) => {
  const total = list.reduce((sum, amount) => sum + BigInt(amount), 0n);
  return { total, hundredfold: list.map((amount) => BigInt(amount) * 100n) };
};

describe('percents by the largest remainder', () => {
  it('always add up to 100, and none is below 0', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const percents = percentsOf(list);
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        expect(Math.min(...percents)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are each within one point of their share, for any amounts', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const { total, hundredfold } = scaled(list);
        percentsOf(list).forEach((percent, index) => {
          const off = BigInt(percent) * total - (hundredfold[index] ?? 0n);
          expect(off < total && off > -total).toBe(true);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('never give an amount more than a larger one, and give equal ones their points in order', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const percents = percentsOf(list);
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            const [here = 0, there = 0] = [percents[i], percents[j]];
            if (a > b) expect(here).toBeGreaterThanOrEqual(there);
            if (a === b && i < j) expect(here).toBeGreaterThanOrEqual(there);
          });
        });
      }),
    );
  });

  it('leave whole percents unchanged', () => {
    expect(percentsOf([45, 20, 15, 10, 8, 2])).toEqual([45, 20, 15, 10, 8, 2]);
  });

  it('give the remaining points to the largest remainders, with ties to the earlier ones', () => {
    expect(percentsOf([1, 1, 1])).toEqual([34, 33, 33]);
    expect(percentsOf([1, 1, 1, 1, 1, 1])).toEqual([17, 17, 17, 17, 16, 16]);
    expect(percentsOf([1, 3, 3])).toEqual([14, 43, 43]);
    expect(percentsOf([995, 5])).toEqual([100, 0]);
    expect(percentsOf([5, 995])).toEqual([1, 99]);
  });

  it('are exact where floating point is not', () => {
    const half = Number.MAX_SAFE_INTEGER;
    expect(percentsOf([half - 1, half, half])).toEqual([33, 34, 33]);
  });

  it.each([
    [[], 'One amount'],
    [[0, 0], 'One amount'],
    [[1, -1], 'whole numbers'],
    [[1.5], 'whole numbers'],
    [[Number.NaN], 'whole numbers'],
    [[Number.POSITIVE_INFINITY], 'whole numbers'],
  ])('of %j are rejected', (list, message) => {
    expect(() => percentsOf(list)).toThrow(RangeError);
    expect(() => percentsOf(list)).toThrow(message);
  });
});
