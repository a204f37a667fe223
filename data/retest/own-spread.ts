import { type ChangeThresholds, usualThresholds } from '../progress/change.ts';
import type { Retest } from './retest.ts';

/** How much a person's answers vary although nothing changed. */
export interface OwnSpread {
  /** How many statements have a score both times. */
  readonly pairs: number;
  /** The average difference, in points. */
  readonly average: number;
  /** The root of the average squared difference, in points; large differences weigh more. */
  readonly deviation: number;
}

/** From how many pairs on a person's own answers decide: three times two. Fewer say too little. */
export const pairsNeeded = 6;

/** The spread in the retests that are done. "No chance" is an answer without a score, and no pair. */
export function spreadOf(retests: readonly Retest[]): OwnSpread {
  const differences = retests
    .filter(({ done }) => done)
    .flatMap(({ answers }) =>
      answers.flatMap(({ first, again }) => (typeof again === 'number' ? [again - first] : [])),
    );
  const pairs = differences.length;
  const average = (of: (difference: number) => number) =>
    pairs === 0 ? 0 : differences.reduce((sum, each) => sum + of(each), 0) / pairs;
  return { pairs, average: average(Math.abs), deviation: Math.sqrt(average((each) => each ** 2)) };
}

/**
 * What a change has to reach for this person. Chance alone reaches `named` one time in three, and `moved` one
 * time in nine, as the usual thresholds do with the usual reliability. A quarter is added, because answers go in
 * halves: what is a quarter below a step may have been rounded up to it.
 */
export function thresholdsOf(spread: OwnSpread): ChangeThresholds {
  if (spread.pairs < pairsNeeded) return usualThresholds;
  const named = halfAtLeast(0.97 * spread.deviation + 0.25);
  const moved = halfAtLeast(1.6 * spread.deviation + 0.25);
  return { named: Math.min(Math.max(named, 0.5), 2.5), moved: Math.min(Math.max(moved, 1), 3) };
}

/** The next half at or above a value; what is over by less than a hundredth is rounding. */
function halfAtLeast(value: number): number {
  return Math.ceil((value - 0.01) * 2) / 2;
}
