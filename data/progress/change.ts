import type { Score } from '../assessments/score.ts';

/**
 * What a difference between two scores means. A statement that is rated twice often gets another half point,
 * and sometimes a whole one, although nothing changed (design: How progress works).
 */
export type Change = 'same' | 'slight' | 'moved';

/** In points, 0.5 to 4 in halves: from where on a difference is named at all, and from where on it counts as moved. */
export interface ChangeThresholds {
  readonly named: number;
  readonly moved: number;
}

/**
 * Until a person's own answers say more. With the usual reliability of such ratings, by chance alone one
 * score in three differs by a point, and one in nine by 1½.
 */
export const usualThresholds: ChangeThresholds = { named: 1, moved: 1.5 };

/** `by` is in points, −4 to 4 in halves. A slight change counts as moved once another score confirms it. */
export function changeOf(by: number, isConfirmed: boolean, thresholds: ChangeThresholds): Change {
  if (isAboutTheSame(by, thresholds)) return 'same';
  return Math.abs(by) >= thresholds.moved || isConfirmed ? 'moved' : 'slight';
}

/** Whether a difference, in points, is too small to mean anything. */
export function isAboutTheSame(by: number, thresholds: ChangeThresholds): boolean {
  return Math.abs(by) < thresholds.named;
}

/** Whether another score is different enough from the first one, in the same direction as the change. */
export function confirms(
  first: Score,
  by: number,
  other: Score | null,
  thresholds: ChangeThresholds,
): boolean {
  return (
    other !== null &&
    Math.sign(other - first) === Math.sign(by) &&
    !isAboutTheSame(other - first, thresholds)
  );
}
