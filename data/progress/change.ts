import type { Score } from '../assessments/score.ts';

/**
 * What a difference between two scores means. A statement that is rated twice often gets another half point,
 * and sometimes a whole one, although nothing changed (design: How progress works).
 */
export type Change = 'same' | 'by-one' | 'moved';

/** `by` is in points, −4 to 4 in halves. A change of 1 counts as moved once the next score confirms it. */
export function changeOf(by: number, isConfirmed: boolean): Change {
  const points = Math.abs(by);
  if (points <= 0.5) return 'same';
  return points >= 1.5 || isConfirmed ? 'moved' : 'by-one';
}

/** Whether another score is at least a point from the first one in the same direction as the change. */
export function confirms(first: Score, by: number, other: Score | null): boolean {
  return (
    other !== null && Math.sign(other - first) === Math.sign(by) && Math.abs(other - first) >= 1
  );
}

/** Explains, on request, how small changes are described. */
export const changeRule =
  'If you rate the same thing twice, the two scores often differ by half a point, sometimes by one. So half a point counts as about the same, and one point is shown as up or down by 1. It counts as moved once your next assessment confirms it, or when the change is 1½ points or more.';
