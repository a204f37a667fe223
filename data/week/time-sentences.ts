import type { TimeShare } from '../assessments/assessment.ts';
import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { counted, listed, possessive, type Sentence } from '../text/sentence.ts';
import type { LevelId } from '../values/ids.ts';
import { closestLevels, levelDistance } from './time.ts';

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

/** "Points outside a manager’s ranges: 78 then, 30 later.", "… none both times.": of two weeks, in the words for when they were. */
export function outsideSentence(
  ladder: Ladder,
  level: LevelId,
  [before, after]: readonly [before: number, after: number],
  [first, last]: readonly [first: string, last: string],
): Sentence {
  const lead = `Points outside ${possessive(levelOf(ladder, level).noun)} ranges: `;
  const words = (points: number) => (points === 0 ? 'none' : String(points));
  return before === after
    ? [`${lead}${words(before)} both times.`]
    : [`${lead}${words(before)} ${first}, `, { strong: `${words(after)} ${last}` }, '.'];
}
