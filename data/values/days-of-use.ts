import { daysUntilPurge } from '../assessments/assessment.ts';
import { compareText } from './compare-text.ts';
import { type Instant, instant } from './iso-date.ts';

/** If a clock runs ahead on no more days of use than this, nothing is removed early, nor dated too late for long. */
const mostDaysAhead = 2;

/**
 * The moment to date a deletion with: the clock's, but not before the days of use, because a clock that is
 * behind could date it so far back that its thirty days are over. The latest two days of use may come from a
 * clock that was ahead. `uses` has one moment per day.
 */
export function believedNow(uses: readonly Instant[], now: Instant): Instant {
  const latest = uses.toSorted((a, b) => compareText(b, a));
  const floor = latest[mostDaysAhead] ?? latest[0];
  return floor !== undefined && floor > now ? floor : now;
}

/**
 * Records deleted before this moment are removed: thirty days before the third last day of use that the clock
 * has reached. Null while there are fewer days: the clock alone doesn't end the thirty days.
 */
export function purgedBefore(uses: readonly Instant[], now: Instant): Instant | null {
  const past = uses.filter((at) => at <= now).toSorted((a, b) => compareText(b, a));
  const late = past[mostDaysAhead];
  if (late === undefined) return null;
  return instant(new Date(Date.parse(late) - daysUntilPurge * 86_400_000));
}
