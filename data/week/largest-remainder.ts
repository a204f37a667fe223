import { Percent } from '../assessments/assessment.ts';

/**
 * Whole percents in proportion to the amounts, which add up to exactly 100, each within one point of its
 * share; ties go to the earlier (design: How time works). Throws RangeError unless the amounts are whole, 0
 * or more, and one of them is above 0.
 */
export function percentsOf(amounts: readonly number[]): readonly Percent[] {
  if (!amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0)) {
    throw new RangeError('Amounts must be whole numbers, 0 or more.');
  }
  // BigInt, so that no amount is too large to be divided exactly.
  const exact = amounts.map(BigInt);
  const total = exact.reduce((sum, amount) => sum + amount, 0n);
  if (total === 0n) throw new RangeError('One amount at least must be above 0.');

  const shares = exact.map((amount) => ({
    whole: Number((amount * 100n) / total),
    remainder: (amount * 100n) % total,
  }));
  return apportioned(shares, 100).map((percent) => Percent.parse(percent));
}

/** A share of a total, split into its whole part and what is left of it. */
interface Share {
  readonly whole: number;
  readonly remainder: number | bigint;
}

/**
 * Rounds each share down or up, so that they add up to the total they are shares of: those with the largest
 * remainders go up, of equal ones the earlier.
 */
export function apportioned(shares: readonly Share[], total: number): readonly number[] {
  const left = total - shares.reduce((sum, { whole }) => sum + whole, 0);
  const roundedUp = new Set(
    shares
      .toSorted((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1))
      .slice(0, left),
  );
  return shares.map((share) => share.whole + (roundedUp.has(share) ? 1 : 0));
}
