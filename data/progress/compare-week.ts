import type { Week } from '../assessments/assessment.ts';
import { levelOf, rangeOf } from '../ladder/lookup.ts';
import type { Ladder, Range } from '../ladder/schema.ts';
import { formatDate, periodWords } from '../text/dates.ts';
import { capitalised, counted, listed, possessive, type Sentence } from '../text/sentence.ts';
import type { ActivityId, LevelId } from '../values/ids.ts';
import { type ActivityFit, activityFits, levelDistance, percentOf } from '../week/time.ts';
import { comparePeriods } from '../week/time-areas.ts';
import { outsideSentence } from '../week/time-sentences.ts';
import type { Pair } from './compare.ts';

/** One activity on the two days; null if there was no week. */
export interface ActivityDifference {
  readonly activity: ActivityId;
  readonly range: Range;
  readonly before: ActivityFit | null;
  readonly after: ActivityFit | null;
}

/** Every activity of the two weeks against a level's range, in the ladder's order. */
export function weekDifferences(
  ladder: Ladder,
  { earlier, later }: Pair,
  level: LevelId,
): readonly ActivityDifference[] {
  const fits = (week: Week | null) =>
    week === null ? null : activityFits(ladder, week.shares, level);
  const [before, after] = weeksInOrder({ earlier, later }).map(fits);
  return ladder.activities.map(({ id: activity }, index) => ({
    activity,
    range: rangeOf(ladder, activity, level),
    before: before?.[index] ?? null,
    after: after?.[index] ?? null,
  }));
}

/**
 * The weeks of two assessments in the order of the days they cover; if one is missing, in the order of the
 * assessments.
 */
export function weeksInOrder({
  earlier,
  later,
}: Pair): readonly [before: Week | null, after: Week | null] {
  const [one, other] = [earlier.week, later.week];
  const isReversed = one !== null && other !== null && comparePeriods(one.period, other.period) > 0;
  return isReversed ? [other, one] : [one, other];
}

/** The points outside a level's ranges both times, and what moved most; or which day has no week. */
export function weekComparison(
  ladder: Ladder,
  { earlier, later }: Pair,
  level: LevelId,
): readonly Sentence[] {
  const [before, after] = weeksInOrder({ earlier, later });
  if (before !== null && after !== null) {
    const days = [before, after].map(({ period }) => `in ${periodWords(period)}`);
    const [then = '', later = ''] = days[0] === days[1] ? ['the first time', 'the second'] : days;
    return [
      outsideSentence(
        ladder,
        level,
        [levelDistance(ladder, before.shares, level), levelDistance(ladder, after.shares, level)],
        [then, later],
      ),
      ...whatMovedMost(ladder, before, after),
    ];
  }
  const there = before ?? after;
  if (there === null) return [['Neither assessment includes a week.']];
  const [first, last] =
    earlier.date === later.date
      ? ['in the earlier assessment', 'in the later one']
      : [`on ${formatDate(earlier.date)}`, `on ${formatDate(later.date)}`];
  const missing = before === null ? first : last;
  const week = capitalised(periodWords(there.period));
  const ranges = `${possessive(levelOf(ladder, level).noun)} ranges`;
  const points = levelDistance(ladder, there.shares, level);
  const where =
    points === 0
      ? `${week} was within ${ranges}.`
      : `${week} was ${counted(points, 'point', 'points')} outside ${ranges}.`;
  return [[`No week was recorded ${missing}. ${where}`]];
}

/** "What moved most: coding, from 75% to 45%." */
function whatMovedMost(ladder: Ladder, before: Week, after: Week): readonly Sentence[] {
  const moves = ladder.activities.map(({ id, short }) => {
    const [from, to] = [percentOf(before.shares, id), percentOf(after.shares, id)];
    return { short, from, to, by: Math.abs(to - from) };
  });
  const most = Math.max(0, ...moves.map(({ by }) => by));
  if (most === 0) return [['Every activity took the same share of the time.']];
  const parts = moves
    .filter(({ by }) => by === most)
    .map(({ short, from, to }) => `${short}, from ${from}% to ${to}%`);
  return [[`What moved most: ${parts.length > 2 ? parts.join('; ') : listed(parts)}.`]];
}
