import { type Assessment, type LookBack, ratingGiven } from '../assessments/assessment.ts';
import type { Draft } from '../assessments/draft.ts';
import { type Rating, ratingInSentence, ratingWords } from '../assessments/score.ts';
import { eachStatement } from '../ladder/each-statement.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { AssessmentId, LevelId, SkillId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { seenAgain } from './look-back.ts';

/** Two lines that explain what looking back is for. */
export const lookBackWords = [
  'As you learn, your standards rise, so old and new scores may not compare.',
  'Rating an earlier day again helps to tell how much of a change is you and how much is your standards.',
] as const;

/**
 * A statement's answer at the time; null if it was not rated. `gone`: its assessment was deleted since.
 * `hidden`: it is last time's answer, and today's has not been given yet.
 */
export type PastAnswer = Rating | 'gone' | 'hidden' | null;

/** A statement's rating at the time and in hindsight; null if it was not rated. */
export interface LookBackRow {
  readonly skill: SkillId;
  readonly level: LevelId;
  readonly past: PastAnswer;
  readonly seen: Rating | null;
}

/** A row that was rated in hindsight, and on which day. */
export interface SeenLater extends LookBackRow {
  readonly seenOn: IsoDate;
}

/**
 * The statements to look back on in one assessment, in the ladder's order: those it rated, and those already
 * rated again. `original` is null if it is gone.
 */
export function lookBackRows(
  ladder: Ladder,
  original: Assessment | null,
  lookBack: LookBack | null,
): readonly LookBackRow[] {
  return eachStatement(ladder, ({ skill, level }) => {
    const seen = ratingGiven(lookBack?.ratings ?? [], skill, level);
    const past = original === null ? 'gone' : ratingGiven(original.ratings, skill, level);
    const isAsked = seen !== null || (past !== null && past !== 'gone');
    return isAsked ? { skill, level, past, seen } : null;
  });
}

/**
 * The rows of one earlier day, without answers that would reveal last time's before today's is given: those
 * for which that day was the statement's last time among `earlier`, which are in order, and `ratings` has no
 * answer yet.
 */
export function withHidden(
  rows: readonly LookBackRow[],
  of: AssessmentId,
  earlier: readonly Assessment[],
  { ratings }: Pick<Draft, 'ratings'>,
): readonly LookBackRow[] {
  return rows.map((row) => {
    const { skill, level } = row;
    const last = earlier.findLast((each) => ratingGiven(each.ratings, skill, level) !== null);
    const awaited = last?.id === of && ratingGiven(ratings, skill, level) === null;
    return awaited ? { ...row, past: 'hidden' } : row;
  });
}

/** What later assessments say about this one, in the ladder's order: the newest answer to each statement. */
export function seenLater(
  ladder: Ladder,
  assessments: readonly Assessment[],
  original: Assessment,
): readonly SeenLater[] {
  return eachStatement(ladder, ({ skill, level }) => {
    const again = seenAgain(ladder, assessments, original.id, skill, level);
    const past = ratingGiven(original.ratings, skill, level);
    return again === null ? null : { skill, level, past, seen: again.rating, seenOn: again.seenOn };
  });
}

/**
 * "you said 3 at the time", "you said “no chance” at the time", or why it is not shown; empty if there was no
 * answer.
 */
export function pastWords(past: PastAnswer): string {
  if (past === null) return '';
  if (past === 'gone' || past === 'hidden') return absentWords[past];
  return `you said ${ratingInSentence(past)} at the time`;
}

/** The answer at the time, in a table: "3", "not rated", or why it is not shown. */
export function pastInTable(past: PastAnswer): string {
  if (past === 'hidden') return 'not shown yet';
  return past === 'gone' ? absentWords.gone : ratingWords(past);
}

const absentWords = {
  gone: 'since deleted',
  hidden: 'shown after you rate it today',
} as const;
