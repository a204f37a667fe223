import type { TimeShare } from '../assessments/assessment.ts';
import { rangeOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { LevelId } from '../values/ids.ts';
import { type SmallestShift, smallestShift } from './smallest-shift.ts';
import { percentOf } from './time.ts';

/**
 * The smallest shift of a week into a level's ranges; `before` and `result` have every activity in the
 * ladder's order. The week must be for this ladder: throws RangeError if its activities' percents do not add
 * up to 100.
 */
export function weekShift(
  ladder: Ladder,
  shares: readonly Pick<TimeShare, 'activity' | 'percent'>[],
  level: LevelId,
): SmallestShift & { readonly before: readonly number[] } {
  const activities = ladder.activities.map(({ id }) => id);
  const before = activities.map((id) => percentOf(shares, id));
  const ranges = activities.map((id) => rangeOf(ladder, id, level));
  return { before, ...smallestShift(before, ranges) };
}
