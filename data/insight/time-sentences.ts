import { activityOf, levelOf, rangeOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { PeriodKind, TimeShare, Week } from '../model/assessment.ts';
import type { LevelId } from '../model/ids.ts';
import { halves } from '../model/score.ts';
import { counted, listed, possessive, type Sentence } from './sentence.ts';
import { smallestShift } from './smallest-shift.ts';
import { closestLevels, levelDistance, percentOf } from './time.ts';
import { transfers } from './transfers.ts';

/**
 * The smallest shift into a level's ranges, in points and, where the person gave hours, in hours
 * rounded to halves. The week must be of this ladder: throws RangeError when its activities' percents
 * do not add up to 100.
 */
export function shiftSentence(ladder: Ladder, week: Week, level: LevelId): Sentence {
  const ranges = `${possessive(levelOf(ladder, level).noun)} ranges`;
  const outside = levelDistance(ladder, week.shares, level);
  if (outside === 0) return [`Every activity is within ${ranges}: nothing has to move.`];

  const activities = ladder.activities.map(({ id }) => id);
  const before = activities.map((id) => percentOf(week.shares, id));
  const { moved, result } = smallestShift(
    before,
    activities.map((id) => rangeOf(ladder, id, level)),
  );
  return [
    `${counted(outside, 'point lies', 'points lie')} outside ${ranges}. Moving `,
    { strong: String(moved) },
    ` is enough: ${movesInWords(ladder, before, result)}.${hoursInWords(week, moved)}`,
  ];
}

/** Which level a week is closest to, and how many points lie outside its ranges. */
export function weekSummary(ladder: Ladder, shares: readonly TimeShare[]): Sentence {
  const closest = closestLevels(ladder, shares);
  const [first] = closest;
  if (first === undefined) return [];
  const whose = closest.map((level) => possessive(levelOf(ladder, level).noun));
  const distance = levelDistance(ladder, shares, first);
  if (distance === 0) return ['Your week is within ', { strong: listed(whose) }, ' ranges.'];
  const points = counted(distance, 'point', 'points');
  return closest.length === 1
    ? ['Your week is closest to ', { strong: listed(whose) }, `: ${points} outside the ranges.`]
    : [
        'Your week is equally close to ',
        { strong: listed(whose) },
        `: ${points} outside the ranges of each.`,
      ];
}

/** "from coding, 13 to people and 2 to strategy; from meetings, 1 to hiring" */
function movesInWords(ladder: Ladder, before: readonly number[], after: readonly number[]): string {
  const short = ladder.activities.map(({ id }) => activityOf(ladder, id).short);
  const moves = transfers(before, after);
  const givers = [...new Set(moves.map(({ from }) => from))];
  return givers
    .map((giver) => {
      const taken = moves
        .filter(({ from }) => from === giver)
        .map(({ to, points }) => `${points} to ${short[to]}`);
      return `from ${short[giver]}, ${listed(taken)}`;
    })
    .join('; ');
}

const during = {
  week: '',
  fortnight: ' in those two weeks',
  month: ' in that month',
} satisfies Record<PeriodKind, string>;

/** " That is 6 of your 40 hours."; nothing unless every activity was given in hours. */
function hoursInWords({ period, shares }: Week, moved: number): string {
  const minutes = shares.reduce<number | null>(
    (sum, share) => (sum === null || share.minutes === null ? null : sum + share.minutes),
    0,
  );
  const whole = inHalves(minutes ?? 0);
  if (minutes === null || whole.hours === 0) return '';
  const part = inHalves((minutes * moved) / 100);
  const total = `your ${halves(whole.hours)} ${whole.hours > 1 ? 'hours' : 'hour'}${during[period.kind]}`;
  if (part.hours === 0) return ` That is less than half an hour of ${total}.`;
  const about = part.rounded || whole.rounded ? 'about ' : '';
  return ` That is ${about}${halves(part.hours)} of ${total}.`;
}

function inHalves(minutes: number): { readonly hours: number; readonly rounded: boolean } {
  const hours = Math.round(minutes / 30) / 2;
  return { hours, rounded: hours * 60 !== minutes };
}
