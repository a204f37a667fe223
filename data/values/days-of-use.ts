import { daysUntilPurge } from '../assessments/assessment.ts';
import { type Instant, instant } from './iso-date.ts';

/** A clock may run ahead on so many days of use, and nothing is removed early, nor dated for long too late. */
const mostDaysAhead = 2;

/**
 * The moment to date a deletion with: the clock's, but none before the days of use, for a clock that is
 * behind would date it so far back that its thirty days are over. The latest two of them may be those of a
 * clock that was ahead. `uses` has one moment a day.
 */
export function believedNow(uses: readonly Instant[], now: Instant): Instant {
  const latest = uses.toSorted((a, b) => b.localeCompare(a));
  const floor = latest[mostDaysAhead] ?? latest[0];
  return floor !== undefined && floor > now ? floor : now;
}

/**
 * What was deleted before this moment is removed: thirty days before the third last day of use that the
 * clock has come to. Null while there are fewer: the clock alone ends no thirty days.
 */
export function purgedBefore(uses: readonly Instant[], now: Instant): Instant | null {
  const past = uses.filter((at) => at <= now).toSorted((a, b) => b.localeCompare(a));
  const late = past[mostDaysAhead];
  if (late === undefined) return null;
  return instant(new Date(Date.parse(late) - daysUntilPurge * 86_400_000));
}
