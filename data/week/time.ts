import { Percent, type TimeShare } from '../assessments/assessment.ts';
import { rangeOf } from '../ladder/lookup.ts';
import type { Ladder, Range } from '../ladder/schema.ts';
import type { ActivityId, LevelId } from '../values/ids.ts';

type Share = Pick<TimeShare, 'activity' | 'percent'>;

interface Measured {
  readonly activity: ActivityId;
  readonly percent: Percent;
  readonly range: Range;
}

/** `outside` is in points, 1 or more; ranges are inclusive. */
export type ActivityFit =
  | (Measured & { readonly kind: 'within' })
  | (Measured & { readonly kind: 'below' | 'above'; readonly outside: number });

/**
 * Each activity against a level's range, in the ladder's order; an absent one counts as 0 (ladder: Day-to-Day
 * Time Allocation).
 */
export function activityFits(
  ladder: Ladder,
  shares: readonly Share[],
  level: LevelId,
): readonly ActivityFit[] {
  return ladder.activities.map(({ id: activity }) => {
    const percent = percentOf(shares, activity);
    const range = rangeOf(ladder, activity, level);
    const measured = { activity, percent, range };
    if (percent < range.from) return { kind: 'below', ...measured, outside: range.from - percent };
    if (percent > range.to) return { kind: 'above', ...measured, outside: percent - range.to };
    return { kind: 'within', ...measured };
  });
}

/** The points outside a level's ranges, over all activities; 0 if all are within (design: How time works). */
export function levelDistance(ladder: Ladder, shares: readonly Share[], level: LevelId): number {
  return activityFits(ladder, shares, level).reduce(
    (sum, fit) => sum + (fit.kind === 'within' ? 0 : fit.outside),
    0,
  );
}

/**
 * If one level's distance exceeds another's by at most this many points, they count as equally close (design:
 * How time works).
 */
const aboutAsClose = 10;

export interface LevelDistance {
  readonly level: LevelId;
  /** In points. */
  readonly outside: number;
}

/**
 * The levels that a week is closest to, in the ladder's order: those whose ranges it fits, else every level
 * within 10 points of the smallest distance.
 */
export function closestLevels(ladder: Ladder, shares: readonly Share[]): readonly LevelDistance[] {
  const distances = ladder.levels.map(({ id }) => ({
    level: id,
    outside: levelDistance(ladder, shares, id),
  }));
  const smallest = Math.min(...distances.map(({ outside }) => outside));
  const most = smallest === 0 ? 0 : smallest + aboutAsClose;
  return distances.filter(({ outside }) => outside <= most);
}

/** An activity's percent in a week: 0 if it is absent. */
export function percentOf(shares: readonly Share[], activity: ActivityId): Percent {
  return shares.find((share) => share.activity === activity)?.percent ?? nothing;
}

/** "10–30%". */
export function rangeWords(range: Range): string {
  return range.from === range.to ? `${range.from}%` : `${range.from}–${range.to}%`;
}

const nothing = Percent.parse(0);
