import { halves } from '../assessments/score.ts';
import { skillOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { lookBackWords } from '../skills/look-back-rows.ts';
import { formatDate } from '../text/dates.ts';
import { listed, type Sentence } from '../text/sentence.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { type ChangeThresholds, isAboutTheSame } from './change.ts';
import { movedBy, type Pair, type SkillDifference } from './compare.ts';

/** What "in hindsight" means, in two sentences; null if the earlier day was not looked back on at this level. */
export function againExplained(
  { earlier }: Pair,
  differences: readonly SkillDifference[],
): readonly [string, string] | null {
  const days = seenDays(differences);
  if (days.length === 0) return null;
  return [
    `On ${listed(days.map(formatDate))} you rated ${formatDate(earlier.date)} again, in hindsight.`,
    lookBackWords[0],
  ];
}

/**
 * Where the look-back differs from the first answer by more than chance, and what has moved since then
 * in that view; null without a look-back.
 */
export function againSummary(
  ladder: Ladder,
  differences: readonly SkillDifference[],
  thresholds: ChangeThresholds,
): Sentence | null {
  const seen = differences.flatMap(({ skill, before, again }) => {
    const by = movedBy(before, again?.rating ?? null);
    return by === null ? [] : [{ name: skillOf(ladder, skill).name, by }];
  });
  if (seen.length === 0) return null;
  const other = seen.filter(({ by }) => !isAboutTheSame(by, thresholds));
  if (other.length === 0) {
    return ['In hindsight, it was about the same as you answered at the time.'];
  }
  return [
    'In hindsight, ',
    ...other.flatMap(({ name, by }, index) => [
      ...(index === 0 ? [] : [index === other.length - 1 ? ' and ' : ', ']),
      { strong: name },
      `${index === 0 ? ' was' : ''} ${halves(Math.abs(by))} ${by > 0 ? 'higher' : 'lower'}`,
    ]),
    ' than you answered at the time.',
  ];
}

/** The days on which the earlier day was looked back on, in order. */
function seenDays(differences: readonly SkillDifference[]): readonly IsoDate[] {
  const days = differences.flatMap(({ again }) => (again === null ? [] : [again.seenOn]));
  return [...new Set(days)].toSorted();
}
