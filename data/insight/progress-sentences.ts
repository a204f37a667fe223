import { levelOf, skillOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Assessment } from '../model/assessment.ts';
import type { LevelId } from '../model/ids.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { halves, type Score } from '../model/score.ts';
import { comparable, type SkillLine, skillLines, timeAreas } from './progress.ts';
import { capitalised, counted, listed, possessive, type Sentence } from './sentence.ts';
import { levelDistance } from './time.ts';

interface Change {
  readonly name: string;
  readonly first: { readonly date: IsoDate; readonly score: Score };
  readonly last: { readonly date: IsoDate; readonly score: Score };
}

/**
 * What moved at one level between the first and the last time that it was rated, skill by skill, and
 * the week then and now. Half a step is "about the same": it is too little to tell.
 */
export function progressSoFar(
  ladder: Ladder,
  assessments: readonly Assessment[],
  level: LevelId,
  formatDate: (date: IsoDate) => string,
): readonly Sentence[] {
  const inOrder = comparable(assessments, ladder);
  const latest = inOrder.at(-1);
  if (latest === undefined) return [['There is no assessment yet.']];
  if (inOrder.length === 1) {
    const on = formatDate(latest.date);
    return [[`There is one assessment so far, of ${on}. The next one will show what moved.`]];
  }
  return [
    ...skillProgress(ladder, inOrder, level, formatDate),
    ...weekProgress(ladder, inOrder, level, formatDate),
  ];
}

/** The same for the skills alone, of two assessments of this ladder or more, from the oldest to the newest. */
export function skillProgress(
  ladder: Ladder,
  inOrder: readonly Assessment[],
  level: LevelId,
  formatDate: (date: IsoDate) => string,
): readonly Sentence[] {
  const latest = inOrder.at(-1)?.date;
  const span = (from: IsoDate, to: IsoDate) =>
    to === latest
      ? `since ${formatDate(from)}`
      : `between ${formatDate(from)} and ${formatDate(to)}`;
  const changes = skillLines(ladder, inOrder, level).flatMap((line) => changeOf(ladder, line));
  return skillSentences(changes, levelOf(ladder, level).noun, span);
}

function changeOf(ladder: Ladder, { skill, points }: SkillLine): readonly Change[] {
  const [first, ...later] = points.flatMap(({ date, score }) =>
    score === null ? [] : [{ date, score }],
  );
  const last = later.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ name: skillOf(ladder, skill).name, first, last }];
}

function skillSentences(
  changes: readonly Change[],
  noun: string,
  span: (from: IsoDate, to: IsoDate) => string,
): readonly Sentence[] {
  if (changes.length === 0) return [[`No skill has been rated twice for ${noun} yet.`]];
  const moved = changes.filter(({ first, last }) => Math.abs(last.score - first.score) >= 1);
  const same = changes.filter((change) => !moved.includes(change)).map(({ name }) => name);
  const spans = [...new Set(moved.map(({ first, last }) => span(first.date, last.date)))];
  const sentences = spans.map((words) =>
    movedIn(
      words,
      moved.filter(({ first, last }) => span(first.date, last.date) === words),
    ),
  );
  if (same.length === 0) return sentences;
  if (moved.length === 0) return [[`No skill moved by more than half a step for ${noun}.`]];
  return [...sentences, [`${listed(same)} ${same.length === 1 ? 'is' : 'are'} about the same.`]];
}

/** "Since 14 March 2025: People 1 to 2½, Strategy 2 to 3." */
function movedIn(span: string, changes: readonly Change[]): Sentence {
  return [
    `${capitalised(span)}: `,
    ...changes.flatMap(({ name, first, last }, index) => [
      { strong: name },
      ` ${halves(first.score)} to ${halves(last.score)}${index < changes.length - 1 ? ', ' : '.'}`,
    ]),
  ];
}

/** The same for the week alone; nothing unless two assessments have one. */
export function weekProgress(
  ladder: Ladder,
  inOrder: readonly Assessment[],
  level: LevelId,
  formatDate: (date: IsoDate) => string,
): readonly Sentence[] {
  const [first, ...later] = timeAreas(ladder, inOrder).map(({ date, percents }) => ({
    on: formatDate(date),
    distance: levelDistance(ladder, percents, level),
  }));
  const last = later.at(-1);
  if (first === undefined || last === undefined) return [];
  const ranges = `${possessive(levelOf(ladder, level).noun)} ranges`;
  const where = (distance: number) =>
    distance === 0 ? 'within' : `${counted(distance, 'point', 'points')} outside`;
  if (first.distance === last.distance) {
    return [
      [`The week was ${where(first.distance)} ${ranges} on ${first.on}, and again on ${last.on}.`],
    ];
  }
  return [
    [
      `The week was ${where(first.distance)} ${ranges} on ${first.on}, and `,
      { strong: last.distance === 0 ? 'within them' : where(last.distance) },
      ` on ${last.on}.`,
    ],
  ];
}
