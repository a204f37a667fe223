import type { Assessment } from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import { halves, type Score } from '../assessments/score.ts';
import { levelKind, levelWords } from '../ladder/level-words.ts';
import { levelOf, skillOf } from '../ladder/lookup.ts';
import type { Ladder, Level } from '../ladder/schema.ts';
import { type SkillLine, skillLines } from '../skills/skill-lines.ts';
import { formatDate, periodWords } from '../text/dates.ts';
import { capitalised, counted, listed, possessive, type Sentence } from '../text/sentence.ts';
import type { LevelId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { levelDistance } from '../week/time.ts';
import { timeAreas } from '../week/time-areas.ts';
import { type Change, type ChangeThresholds, changeOf, confirms } from './change.ts';
import { aboutTheSame, nothingChanged, slightWords } from './compare-words.ts';
import { spanWords } from './span-words.ts';

/** `last` is null if there is only one score so far; `lastBut` if there are two. */
interface Scored {
  readonly name: string;
  readonly first: { readonly date: IsoDate; readonly score: Score };
  readonly last: { readonly date: IsoDate; readonly score: Score } | null;
  readonly lastBut: Score | null;
}

interface TwoScores extends Scored {
  readonly last: { readonly date: IsoDate; readonly score: Score };
}

/**
 * What moved at one level between its first and its last rating, skill by skill. `thresholds` say what a change
 * has to reach.
 */
export function progressSoFar(
  ladder: Ladder,
  assessments: readonly Assessment[],
  level: LevelId,
  thresholds: ChangeThresholds,
): readonly Sentence[] {
  const inOrder = comparable(assessments, ladder);
  const latest = inOrder.at(-1);
  if (latest === undefined) return [['You have no assessments yet.']];
  if (inOrder.length === 1) {
    const on = formatDate(latest.date);
    return [[`You have one assessment so far, from ${on}. The next one will show what changed.`]];
  }
  return skillProgress(ladder, inOrder, level, thresholds);
}

/**
 * How the skills moved at one level between their first and their last rating, and which have one score so far.
 * Needs two or more assessments of this ladder, from the oldest to the newest.
 */
export function skillProgress(
  ladder: Ladder,
  inOrder: readonly Assessment[],
  level: LevelId,
  thresholds: ChangeThresholds,
): readonly Sentence[] {
  const { changed, same, once } = skillChanges(ladder, inOrder, level, thresholds);
  return [...changed, ...same, ...once];
}

/** The sentences about what changed, what is about the same, and which skills have one score. */
export function skillChanges(
  ladder: Ladder,
  inOrder: readonly Assessment[],
  level: LevelId,
  thresholds: ChangeThresholds,
): SkillChanges {
  const latest = inOrder.at(-1)?.date;
  const span = (from: IsoDate, to: IsoDate) => spanWords(from, to, latest);
  const scored = skillLines(ladder, inOrder, level, []).flatMap((line) => scoredOf(ladder, line));
  return skillSentences(scored, ladder.skills.length, levelOf(ladder, level), span, thresholds);
}

interface SkillChanges {
  readonly changed: readonly Sentence[];
  readonly same: readonly Sentence[];
  readonly once: readonly Sentence[];
}

function scoredOf(ladder: Ladder, { skill, points }: SkillLine): readonly Scored[] {
  const [first, ...later] = points.flatMap(({ date, score }) =>
    score === null ? [] : [{ date, score }],
  );
  if (first === undefined) return [];
  return [
    {
      name: skillOf(ladder, skill).name,
      first,
      last: later.at(-1) ?? null,
      lastBut: later.at(-2)?.score ?? null,
    },
  ];
}

function skillSentences(
  scored: readonly Scored[],
  skills: number,
  level: Level,
  span: (from: IsoDate, to: IsoDate) => string,
  thresholds: ChangeThresholds,
): SkillChanges {
  const changes = scored.flatMap((each): readonly TwoScores[] =>
    each.last === null ? [] : [{ ...each, last: each.last }],
  );
  if (changes.length === 0) {
    const none = [[`No ${levelKind(level)} skill has been rated twice yet.`]];
    return { changed: [], same: none, once: [] };
  }
  const of = (kind: Change) => changes.filter((each) => changeIn(each, thresholds) === kind);
  const same = of('same').map(({ name }) => name);
  const changed = [
    ...bySpan(of('moved'), span).map(([words, moved]) => movedIn(words, moved)),
    ...bySpan(of('slight'), span).map(([words, slight]) => [
      `${capitalised(words)}, `,
      ...slightWords(
        slight.map(({ name, first, last }) => ({ name, by: last.score - first.score })),
        words.startsWith('since') ? 'now' : 'then',
      ),
      '.',
    ]),
  ];
  const once = scored.filter(({ last }) => last === null).map(({ name }) => name);
  const onceSentences =
    once.length === 0
      ? []
      : [
          [
            `${listed(once)} ${once.length === 1 ? 'has one score' : 'have one score each'} so far.`,
          ],
        ];
  if (changed.length > 0) {
    const sentences = same.length === 0 ? [] : [[`${aboutTheSame(same)}.`]];
    return { changed, same: sentences, once: onceSentences };
  }
  return same.length === skills
    ? { changed, same: [[nothingChanged(levelKind(level), thresholds)]], once: [] }
    : {
        changed,
        same: [[`At ${levelWords(level)}, ${aboutTheSame(same)}.`]],
        once: onceSentences,
      };
}

function changeIn({ first, last, lastBut }: TwoScores, thresholds: ChangeThresholds): Change {
  const by = last.score - first.score;
  return changeOf(by, confirms(first.score, by, lastBut, thresholds), thresholds);
}

/** Groups the changes by the words for their time span. */
function bySpan(
  changes: readonly TwoScores[],
  span: (from: IsoDate, to: IsoDate) => string,
): readonly (readonly [string, readonly TwoScores[]])[] {
  return [...Map.groupBy(changes, ({ first, last }) => span(first.date, last.date))];
}

/** "Since 14 March 2025: People 1 to 2½, Strategy 2 to 3." */
function movedIn(span: string, changes: readonly TwoScores[]): Sentence {
  return [
    `${capitalised(span)}: `,
    ...changes.flatMap(({ name, first, last }, index) => [
      { strong: name },
      ` ${halves(first.score)} to ${halves(last.score)}${index < changes.length - 1 ? ', ' : '.'}`,
    ]),
  ];
}

/** How the recorded weeks moved, in the order of the days they cover; empty unless two assessments have one. */
export function weekProgress(
  ladder: Ladder,
  inOrder: readonly Assessment[],
  level: LevelId,
): readonly Sentence[] {
  const [first, ...later] = timeAreas(ladder, inOrder).map(({ period, percents }) => ({
    during: periodWords(period),
    distance: levelDistance(ladder, percents, level),
  }));
  const last = later.at(-1);
  if (first === undefined || last === undefined) return [];
  const ranges = `${possessive(levelOf(ladder, level).noun)} ranges`;
  const where = (distance: number) =>
    distance === 0 ? 'within' : `${counted(distance, 'point', 'points')} outside`;
  if (first.distance === last.distance) {
    const both = first.during === last.during ? '' : `, and so was ${last.during}`;
    return [[`${capitalised(first.during)} was ${where(first.distance)} ${ranges}${both}.`]];
  }
  return [
    [
      `${capitalised(first.during)} was ${where(first.distance)} ${ranges}, and ${last.during} was `,
      { strong: last.distance === 0 ? 'within them' : where(last.distance) },
      '.',
    ],
  ];
}
