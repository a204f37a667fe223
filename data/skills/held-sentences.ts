import type { Assessment } from '../assessments/assessment.ts';
import { expectedScore } from '../assessments/score.ts';
import { levelOf, profileScore } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate } from '../text/dates.ts';
import { capitalised, listed, numberWord, type Sentence } from '../text/sentence.ts';
import type { LevelId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { type Held, type Hold, heldFrom, holdOf } from './held.ts';
import { profileWords } from './skills.ts';

/**
 * A row of the column "Held": "for 3 assessments, 5 months", "on 2 assessments within a month",
 * "on 1 assessment", "not now", "not rated". A run that ends before `latest`, the assessment that is
 * shown, says until when.
 */
export function holdWords(hold: Hold, latest: IsoDate): string {
  switch (hold.kind) {
    case 'not-rated':
      return 'not rated';
    case 'below':
      return 'not now';
    case 'held': {
      const { assessments, months } = hold;
      const end = endWords(hold, latest);
      if (assessments === 1) return `on 1 assessment${end}`;
      return `${months === 0 ? 'on' : 'for'} ${runWords(hold)}${end}`;
    }
  }
}

/** A run of two or more: "4 assessments, 14 months", "3 assessments within a month". */
function runWords({ assessments, months }: Held): string {
  if (months === 0) return `${assessments} assessments within a month`;
  return `${assessments} assessments, ${months} ${months === 1 ? 'month' : 'months'}`;
}

/** ", until 3 May 2025" for a run that ends before `latest`. */
function endWords({ until }: Held, latest: IsoDate): string {
  return until < latest ? `, until ${formatDate(until)}` : '';
}

/**
 * Which of a level's descriptions have held for three assessments or more, and each for how long; with
 * none, what would make it and which are on the way. A run that ends before `latest` says until when:
 * "People (3 assessments, 5 months, until 3 May 2025)".
 */
export function heldSentence(
  ladder: Ladder,
  assessments: readonly Assessment[],
  level: LevelId,
  latest: IsoDate,
): Sentence {
  const { noun } = levelOf(ladder, level);
  const runs = ladder.skills.flatMap(({ id: skill, name }) => {
    const hold = holdOf(ladder, assessments, { skill, level });
    if (hold.kind !== 'held') return [];
    return [{ name, hold, end: endWords(hold, latest) }];
  });
  const held = runs.filter(({ hold }) => hold.assessments >= heldFrom);
  const many = numberWord(heldFrom);
  if (held.length > 0) {
    const which = countOf(held.length, ladder.skills.length, noun);
    const named = held.flatMap(({ name, hold, end }, index) => [
      ...(index === 0 ? [] : [index === held.length - 1 ? ' and ' : ', ']),
      { strong: name },
      ` (${runWords(hold)}${end})`,
    ]);
    return [`${which} held for ${many} assessments or more: `, ...named, '.'];
  }
  const near = runs
    .filter(({ hold }) => hold.assessments === heldFrom - 1)
    .map(({ name, end }) => (end === '' ? name : `${name} (${end.slice(2)})`));
  const usual = ladder.skills.every(({ id }) => profileScore(ladder, level, id) === expectedScore);
  return [
    `A description counts as held after assessments on ${many} different days at ${profileWords(noun, usual)}, or above.`,
    ...(near.length === 0
      ? []
      : [
          ' ',
          { strong: listed(near) },
          ` ${near.length === 1 ? 'has' : 'have'} ${numberWord(heldFrom - 1)} so far.`,
        ]),
  ];
}

/** "Three descriptions of a manager have", "All five descriptions of a manager have", "The one description of a manager has". */
function countOf(count: number, total: number, noun: string): string {
  if (total === 1) return `The one description of ${noun} has`;
  const words = capitalised(numberWord(count));
  if (count === total) {
    return `${total === 2 ? 'Both' : `All ${numberWord(count)}`} descriptions of ${noun} have`;
  }
  return count === 1 ? `One description of ${noun} has` : `${words} descriptions of ${noun} have`;
}
