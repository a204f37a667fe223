import { type Assessment, directionOf } from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import { halves } from '../assessments/score.ts';
import { directionWords } from '../ladder/direction-words.ts';
import { levelKind, levelWords } from '../ladder/level-words.ts';
import { levelOf, skillOf } from '../ladder/lookup.ts';
import type { Ladder, Level } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import { formatDate } from '../text/dates.ts';
import { capitalised, listed, numberWord, type Sentence } from '../text/sentence.ts';
import type { LevelId } from '../values/ids.ts';
import { daysBetween, type IsoDate, monthsBetween } from '../values/iso-date.ts';
import type { ChangeThresholds } from './change.ts';
import { movedBy, type Pair, type SkillDifference } from './compare.ts';
import { aboutTheSame, nothingChanged, slightWords } from './compare-words.ts';

/**
 * The introduction to two dates: what moved, what is up or down by 1, what is about the same, what lacks two
 * scores, how long lies between, and whether the direction changed.
 */
export function compareLead(
  ladder: Ladder,
  pair: Pair,
  differences: readonly SkillDifference[],
  level: LevelId,
  thresholds: ChangeThresholds,
): readonly Sentence[] {
  return [
    [timeBetween(pair)],
    ...movedSentences(ladder, pair, differences, levelOf(ladder, level), thresholds),
    ...directionChange(ladder, pair),
  ];
}

/** "… are 19 months apart.": whole months, from two years on years and months, and days for less than a month. */
function timeBetween({ earlier, later }: Pair): string {
  const [from, to] = [earlier.date, later.date];
  if (from === to) return `Both are from ${formatDate(from)}.`;
  const time = timeParts(from, to).filter(({ count }) => count > 0);
  const words = time.map(
    ({ count, unit }) => `${numberWord(count)} ${unit}${count === 1 ? '' : 's'}`,
  );
  return `${formatDate(from)} and ${formatDate(to)} are ${listed(words)} apart.`;
}

function timeParts(
  from: IsoDate,
  to: IsoDate,
): readonly { readonly count: number; readonly unit: 'day' | 'month' | 'year' }[] {
  const months = monthsBetween(from, to);
  if (months === 0) return [{ count: daysBetween(from, to), unit: 'day' }];
  if (months < 24) return [{ count: months, unit: 'month' }];
  return [
    { count: Math.floor(months / 12), unit: 'year' },
    { count: months % 12, unit: 'month' },
  ];
}

function movedSentences(
  ladder: Ladder,
  pair: Pair,
  differences: readonly SkillDifference[],
  level: Level,
  thresholds: ChangeThresholds,
): readonly Sentence[] {
  const kind = levelKind(level);
  const both = differences.flatMap(({ skill, before, after, change }) => {
    const by = movedBy(before, after);
    return by === null ? [] : [{ name: skillOf(ladder, skill).name, by, change }];
  });
  if (both.length === 0) return [[`No ${kind} skill has a score on both dates.`]];
  const moved = both.filter(({ change }) => change === 'moved');
  const slight = both.filter(({ change }) => change === 'slight');
  const same = both.filter(({ change }) => change === 'same').map(({ name }) => name);
  const others = differences.filter(({ before, after }) => movedBy(before, after) === null);
  if (same.length === differences.length) {
    return [[nothingChanged(kind, thresholds)]];
  }
  const up = moved.filter(({ by }) => by > 0);
  const down = moved.filter(({ by }) => by < 0);
  const sentences: readonly Sentence[] = [
    [
      ...ways(up, 'up'),
      ...(up.length > 0 && down.length > 0 ? [', and '] : []),
      ...ways(down, 'down'),
    ],
    slightWords(slight),
    same.length === 0 ? [] : [aboutTheSame(same)],
  ].filter((parts) => parts.length > 0);
  return [
    ...sentences.map((parts, index) =>
      index === 0 ? [`At ${levelWords(level)}, `, ...parts, '.'] : [...parts, '.'],
    ),
    ...withoutScore(ladder, pair, others),
  ];
}

/** "Business wasn’t rated on 14 March 2025.": the skills without a score, by date. "No chance" is an answer without a score. */
function withoutScore(
  ladder: Ladder,
  { earlier, later }: Pair,
  others: readonly SkillDifference[],
): readonly Sentence[] {
  const [first, last] =
    earlier.date === later.date
      ? ['in the earlier assessment', 'in the later one']
      : [`on ${formatDate(earlier.date)}`, `on ${formatDate(later.date)}`];
  const lacks = ({ before, after }: SkillDifference) =>
    typeof before === 'number' ? last : typeof after === 'number' ? first : 'on either date';
  return Array.from(Map.groupBy(others, lacks), ([when, skills]) => {
    const names = listed(skills.map(({ skill }) => skillOf(ladder, skill).name));
    const one = skills.length === 1;
    const isRated = skills.every(
      ({ before, after }) => before !== 'no-chance' && after !== 'no-chance',
    );
    return isRated
      ? [`${names} ${one ? 'wasn’t' : 'weren’t'} rated ${when}.`]
      : [`${names} ${one ? 'doesn’t' : 'don’t'} have a score ${when}.`];
  });
}

/** "People moved up by 1½, Strategy by 1" */
function ways(
  moved: readonly { readonly name: string; readonly by: number }[],
  way: 'up' | 'down',
): Sentence {
  return moved.flatMap(({ name, by }, index) => [
    ...(index === 0 ? [] : [index === moved.length - 1 ? ' and ' : ', ']),
    { strong: name },
    `${index === 0 ? ` moved ${way}` : ''} by ${halves(Math.abs(by))}`,
  ]);
}

function directionChange(ladder: Ladder, { earlier, later }: Pair): readonly Sentence[] {
  const [before, after] = [directionOf(earlier), directionOf(later)];
  if (before.current === after.current && before.target === after.target) return [];
  const words = (direction: Direction) =>
    direction.current === direction.target
      ? `to stay ${levelOf(ladder, direction.target).noun}`
      : directionWords(ladder, direction);
  return [[`Your direction then was ${words(before)}; later it was ${words(after)}.`]];
}

/** "One assessment was made with another version of the ladder and can’t be compared."; null if all can. */
export function notComparable(ladder: Ladder, assessments: readonly Assessment[]): string | null {
  const others = assessments.length - comparable(assessments, ladder).length;
  if (others === 0) return null;
  const were = others === 1 ? 'assessment was' : 'assessments were';
  return `${capitalised(numberWord(others))} ${were} made with another version of the ladder and can’t be compared.`;
}

/** Why there is nothing to compare yet. */
export function tooFew(inOrder: readonly Assessment[]): string {
  return inOrder.length === 0
    ? 'You have no assessments yet. Once you have two, this page shows what changed between them.'
    : 'You have one assessment so far. After the next one, this page shows what changed between them.';
}
