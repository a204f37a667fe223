import {
  type Assessment,
  type Evidence,
  periodEnd,
  ratingGiven,
  type Statement,
  sameStatement,
} from '../assessments/assessment.ts';
import { guessGiven } from '../assessments/guess.ts';
import { anchorWords, noChanceWords, type Rating } from '../assessments/score.ts';
import type { TravelDirection } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Action } from '../plan/action.ts';
import { statusWords } from '../plan/action-words.ts';
import { gapName } from '../plan/gap-words.ts';
import type { Retest } from '../retest/retest.ts';
import { energyGiven, energyWords } from '../week/energy.ts';
import type { CsvRow, Table } from './csv.ts';

/**
 * One rating per row, by date: a score is a number, and empty for "no chance". A guess without a rating has a row
 * of its own.
 */
export function ratingsTable(
  ladder: Ladder,
  assessments: readonly Assessment[],
  retests: readonly Retest[],
): Table {
  return {
    header: [
      'Date',
      'Skill',
      'Level',
      'Score',
      'Answer',
      'Answered again',
      'Guess for next time',
      'Current level',
      'Target level',
      'Assessment',
      'Skill id',
      'Level id',
    ],
    rows: assessments.flatMap((assessment) => {
      const { ratings, guesses } = assessment;
      const retest = retests.find(({ of }) => of === assessment.id);
      const others = guesses.filter((each) => !ratings.some((one) => sameStatement(one, each)));
      return [...ratings, ...others].map(({ skill, level }) =>
        ratingRow(ladder, assessment, retest, { skill, level }),
      );
    }),
  };
}

function ratingRow(
  ladder: Ladder,
  { id, date, currentLevel, targetLevel, ratings, guesses }: Assessment,
  retest: Retest | undefined,
  statement: Statement,
): CsvRow {
  const { skill, level } = statement;
  const rating = ratingGiven(ratings, skill, level);
  const again = retest?.answers.find((each) => sameStatement(each, statement))?.again ?? null;
  return [
    date,
    nameIn(ladder.skills, skill),
    nameIn(ladder.levels, level),
    scoreOrNull(rating),
    answerWords(rating),
    again === 'no-chance' ? noChanceWords : again,
    guessGiven(guesses, skill, level),
    nameIn(ladder.levels, currentLevel),
    nameIn(ladder.levels, targetLevel),
    id,
    skill,
    level,
  ];
}

function scoreOrNull(rating: Rating | null): number | null {
  return rating === 'no-chance' ? null : rating;
}

function answerWords(rating: Rating | null): string | null {
  if (rating === null) return null;
  return rating === 'no-chance' ? noChanceWords : anchorWords(rating);
}

/** One activity of a week per row, in whole percents, and in hours if they were entered. */
export function weeksTable(ladder: Ladder, assessments: readonly Assessment[]): Table {
  return {
    header: [
      'Date',
      'Period',
      'From',
      'To',
      'Activity',
      'Percent',
      'Hours',
      'Energy',
      'Assessment',
      'Activity id',
    ],
    rows: assessments.flatMap((assessment) => weekRows(ladder, assessment)),
  };
}

function weekRows(ladder: Ladder, { id, date, week, energy }: Assessment): readonly CsvRow[] {
  if (week === null) return [];
  const { period, shares } = week;
  return shares.map(({ activity, percent, minutes }) => [
    date,
    period.kind,
    period.from,
    periodEnd(period),
    nameIn(ladder.activities, activity),
    percent,
    minutes === null ? null : Math.round((minutes / 60) * 100) / 100,
    energyWords(energyGiven(energy, activity)),
    id,
    activity,
  ]);
}

/** One piece of evidence per row, with everything that it shows. */
export function evidenceTable(ladder: Ladder, evidence: readonly Evidence[]): Table {
  return {
    header: ['Date', 'What I did', 'Shows', 'Evidence'],
    rows: evidence.map(({ id, date, what, statements }) => [
      date,
      what,
      statements
        .map(({ skill, level }) => {
          return `${nameIn(ladder.skills, skill)} (${nameIn(ladder.levels, level)})`;
        })
        .join('; '),
      id,
    ]),
  };
}

/** One action per row, in the person's order. A shift is named in the direction of today's `heading`. */
export function actionsTable(
  ladder: Ladder,
  actions: readonly Action[],
  heading: TravelDirection,
): Table {
  return {
    header: [
      'Action',
      'Status',
      'Due',
      'For',
      'When …',
      'I will …',
      'Created',
      'Status since',
      'Progress notes',
      'Action id',
    ],
    rows: actions.map(({ id, what, status, due, gap, when, will, createdAt, statusAt, notes }) => [
      what,
      statusWords[status],
      due,
      gap === null ? null : gapName(ladder, gap, heading),
      when,
      will,
      createdAt,
      statusAt,
      notes.map(({ date, text }) => `${date}: ${text}`).join('\n'),
      id,
    ]),
  };
}

/** The name, or the id itself if this ladder lacks it. */
function nameIn(
  parts: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return parts.find((part) => part.id === id)?.name ?? id;
}
