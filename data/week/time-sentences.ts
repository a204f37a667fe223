import type { PeriodKind, TimeShare } from '../assessments/assessment.ts';
import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { counted, listed, possessive, type Sentence } from '../text/sentence.ts';
import type { LevelId } from '../values/ids.ts';
import { closestLevels, type LevelDistance } from './time.ts';

/** Which levels a week is closest to, and how many points are outside the ranges of each. */
export function weekSummary(
  ladder: Ladder,
  shares: readonly TimeShare[],
  period: PeriodKind = 'week',
  when: 'now' | 'then' = 'now',
): Sentence {
  return [
    `Your ${period} ${when === 'now' ? 'is' : 'was'} `,
    ...closestWords(ladder, closestLevels(ladder, shares)),
    '.',
  ];
}

/**
 * "within **a manager’s** ranges", "closest to **a manager’s** ranges (25 points outside)", "about equally close to
 * **a manager’s and a director’s** ranges (25 and 30 points outside)".
 */
export function closestWords(ladder: Ladder, closest: readonly LevelDistance[]): Sentence {
  const names = {
    strong: listed(closest.map(({ level }) => possessive(levelOf(ladder, level).noun))),
  };
  const distances = closest.map(({ outside }) => outside);
  const most = Math.max(...distances);
  if (most === 0) return ['within ', names, ' ranges'];
  if (closest.length === 1) {
    return ['closest to ', names, ` ranges (${counted(most, 'point', 'points')} outside)`];
  }
  const same = distances.every((outside) => outside === most);
  const points = same
    ? `${counted(most, 'point', 'points')} outside each`
    : `${listed(distances.map(String))} points outside`;
  return [`${same ? '' : 'about '}equally close to `, names, ` ranges (${points})`];
}

/**
 * "Points outside a manager’s ranges: 78 then, 30 later.", "… none both times.": for two weeks, in the words
 * for when they were.
 */
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
