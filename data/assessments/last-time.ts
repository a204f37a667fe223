import type { Ladder } from '../ladder/schema.ts';
import { readPastDate } from '../text/past-date.ts';
import type { AssessmentId, LevelId, SkillId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { type Assessment, ratingGiven } from './assessment.ts';
import { comparable } from './comparable.ts';
import type { Draft } from './draft.ts';
import { guessGiven } from './guess.ts';
import type { Rating, Score } from './score.ts';

/** A statement's rating the last time it was rated; "no chance" counts as an answer, too. */
export interface LastTime {
  readonly date: IsoDate;
  readonly rating: Rating;
}

/**
 * The comparable assessments before `day`, from the oldest to the newest; on the same day in the order they
 * were first saved. `itself`, the one that is opened or corrected, is left out.
 */
export function earlierThan(
  ladder: Ladder,
  assessments: readonly Assessment[],
  day: IsoDate,
  itself: AssessmentId | null,
): readonly Assessment[] {
  return comparable(assessments, ladder).filter(({ id, date }) => id !== itself && date < day);
}

/** The comparable assessments before a draft's day, without the one it corrects, from the oldest to the newest. */
export function earlierAssessments(
  ladder: Ladder,
  assessments: readonly Assessment[],
  draft: Pick<Draft, 'date' | 'corrects'>,
  today: IsoDate,
): readonly Assessment[] {
  return earlierThan(ladder, assessments, dayOf(draft, today), draft.corrects);
}

/** A draft's day; `today` while it has none that can be read. */
export function dayOf({ date }: Pick<Draft, 'date'>, today: IsoDate): IsoDate {
  const read = readPastDate(date ?? today, today);
  return read.kind === 'date' ? read.date : today;
}

/** The newest answer to a statement among `earlier`, which are in order; null if there is none. */
export function lastTime(
  earlier: readonly Assessment[],
  skill: SkillId,
  level: LevelId,
): LastTime | null {
  for (const { date, ratings } of earlier.toReversed()) {
    const rating = ratingGiven(ratings, skill, level);
    if (rating !== null) return { date, rating };
  }
  return null;
}

/** What a statement's next score was expected to be, and the day of the guess. */
export interface LastGuess {
  readonly date: IsoDate;
  readonly score: Score;
}

/** The newest guess for a statement among `earlier`, which are in order; null once a score has come after it. */
export function lastGuess(
  earlier: readonly Assessment[],
  skill: SkillId,
  level: LevelId,
): LastGuess | null {
  for (const { date, ratings, guesses } of earlier.toReversed()) {
    const score = guessGiven(guesses, skill, level);
    if (score !== null) return { date, score };
    if (typeof ratingGiven(ratings, skill, level) === 'number') return null;
  }
  return null;
}

/**
 * Whether to explain at this skill why last time's score was hidden: once per assessment, at the first such
 * score. `shown` are the statements that show one.
 */
export function explainedAt(
  skill: SkillId,
  shown: readonly { readonly skill: SkillId }[],
): 'here' | 'elsewhere' | 'nowhere' {
  if (shown.some((each) => each.skill !== skill)) return 'elsewhere';
  return shown.length > 0 ? 'here' : 'nowhere';
}
