import type { Assessment } from '../assessments/assessment.ts';
import { levelKind, levelWords } from '../ladder/level-words.ts';
import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate } from '../text/dates.ts';
import {
  capitalised,
  listed,
  numberWord,
  type Sentence,
  type Voice,
  voices,
} from '../text/sentence.ts';
import type { LevelId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { type Held, type Hold, heldFrom, holdOf, isHeld } from './held.ts';

/**
 * A cell of the column "Held": "in 3 assessments over 5 months", "in 2 assessments within a month", "in 1
 * assessment", "not now", "not rated". A run that ends before `latest`, the assessment shown, says until
 * when.
 */
export function holdWords(hold: Hold, latest: IsoDate): string {
  switch (hold.kind) {
    case 'not-rated':
      return 'not rated';
    case 'below':
      return 'not now';
    case 'held': {
      const end = endWords(hold, latest);
      return hold.assessments === 1 ? `in 1 assessment${end}` : `in ${runWords(hold)}${end}`;
    }
  }
}

/** A run of two or more: "4 assessments over 14 months", "3 assessments within a month". */
function runWords({ assessments, months }: Held): string {
  if (months === 0) return `${assessments} assessments within a month`;
  return `${assessments} assessments over ${months} ${months === 1 ? 'month' : 'months'}`;
}

/** ", until 3 May 2025" for a run that ends before `latest`. */
function endWords({ until }: Held, latest: IsoDate): string {
  return until < latest ? `, until ${formatDate(until)}` : '';
}

/**
 * Which of a level's skills have been held for three assessments or more over at least two months, and for how
 * long; if there are none, what it takes and which are on the way. A run that ends before `latest` says until
 * when: "People (3 assessments over 5 months, until 3 May 2025)".
 */
export function heldSentence(
  ladder: Ladder,
  assessments: readonly Assessment[],
  level: LevelId,
  latest: IsoDate,
  voice: Voice = 'you',
): Sentence {
  const asked = levelOf(ladder, level);
  const runs = ladder.skills.flatMap(({ id: skill, name }) => {
    const hold = holdOf(ladder, assessments, { skill, level });
    if (hold.kind !== 'held') return [];
    return [{ name, hold, end: endWords(hold, latest) }];
  });
  const held = runs.filter(({ hold }) => isHeld(hold));
  if (held.length > 0) {
    const which = countOf(held.length, ladder.skills.length, levelKind(asked));
    const have = capitalised(voices[voice].have);
    return [`${have} held ${which}: `, ...runsInTurn(held), '.'];
  }
  const near = runs.filter(({ hold }) => hold.assessments >= heldFrom.assessments - 1);
  const numbers = {
    assessments: numberWord(heldFrom.assessments),
    months: numberWord(heldFrom.months),
  };
  return [
    `A skill counts as held after ${numbers.assessments} assessments, over at least ${numbers.months} months, at ${levelWords(asked)} or higher.`,
    ...[...Map.groupBy(near, soFarWords)].flatMap(([words, runsOf]) => [
      ' ',
      { strong: listed(runsOf.map(({ name }) => name)) },
      ` ${runsOf.length === 1 ? 'has' : 'have'} ${words}.`,
    ]),
  ];
}

interface Run {
  readonly name: string;
  readonly hold: Held;
  /** The result of `endWords`. */
  readonly end: string;
}

/**
 * "People (4 assessments over 14 months) and Business (3 assessments over 5 months, until 3 May 2025)". Several that end
 * on one day name it once: "People (4 assessments over 14 months); Technical (…) and Business (…), both until 3 May 2025".
 */
function runsInTurn(held: readonly Run[]): Sentence {
  const byEnd = [...Map.groupBy(held, ({ end }) => end)];
  const share = byEnd.some(([end, runs]) => end !== '' && runs.length > 1);
  if (!share) return runsListed(held, ({ end }) => end);
  return byEnd.flatMap(([end, runs], index) => [
    ...(index === 0 ? [] : ['; ']),
    ...runsListed(runs, () => (runs.length === 1 ? end : '')),
    ...(end === '' || runs.length === 1
      ? []
      : [end.replace(', ', `, ${runs.length === 2 ? 'both' : 'all'} `)]),
  ]);
}

function runsListed(runs: readonly Run[], endOf: (run: Run) => string): Sentence {
  return runs.flatMap((run, index) => [
    ...(index === 0 ? [] : [index === runs.length - 1 ? ' and ' : ', ']),
    { strong: run.name },
    ` (${runWords(run.hold)}${endOf(run)})`,
  ]);
}

/**
 * "two so far", "three so far, over one month", "two so far, until 3 May 2025": a run that is still too
 * short, in assessments or in time.
 */
function soFarWords({ hold, end }: Run): string {
  const isTooQuick = hold.assessments >= heldFrom.assessments;
  return `${numberWord(hold.assessments)} so far${isTooQuick ? `, ${withinWords(hold)}` : ''}${end}`;
}

/** The time from the first to the last of a run: "within a month", "over one month". */
function withinWords({ months }: Held): string {
  return months === 0
    ? 'within a month'
    : `over ${numberWord(months)} month${months === 1 ? '' : 's'}`;
}

/** "three manager skills", "all five manager skills", "both manager skills", "one manager skill". */
function countOf(count: number, total: number, kind: string): string {
  if (count === 1) return `${total === 1 ? 'the one' : 'one'} ${kind} skill`;
  const all = total === 2 ? 'both' : `all ${numberWord(count)}`;
  return `${count === total ? all : numberWord(count)} ${kind} skills`;
}
