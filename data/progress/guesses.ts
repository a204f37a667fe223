import type { Assessment } from '../assessments/assessment.ts';
import { ratingGiven } from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import { type Guess, guessGiven } from '../assessments/guess.ts';
import { halves, type Score } from '../assessments/score.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDay } from '../text/dates.ts';
import { listed, numberWord } from '../text/sentence.ts';
import type { AssessmentId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';

/** A guess for a statement's next score, and that score once there is one. */
export interface GuessRun extends Guess {
  /** The assessment with the guess, and its day. */
  readonly of: AssessmentId;
  readonly guessedOn: IsoDate;
  readonly next: { readonly date: IsoDate; readonly score: Score } | null;
}

/**
 * Every guess and how it ran, the newest first. "No chance" is not a score, so the guess stays open; a guess that
 * was made again before the next score is left out.
 */
export function guessRuns(ladder: Ladder, assessments: readonly Assessment[]): readonly GuessRun[] {
  const inOrder = comparable(assessments, ladder);
  return inOrder
    .flatMap(({ id: of, date: guessedOn, guesses }) => {
      const after = inOrder.filter(({ date }) => date > guessedOn);
      return guesses.flatMap((guess) => {
        const next = nextScore(after, guess);
        return next === 'guessed again' ? [] : [{ ...guess, of, guessedOn, next }];
      });
    })
    .toReversed();
}

function nextScore(
  after: readonly Assessment[],
  { skill, level }: Guess,
): GuessRun['next'] | 'guessed again' {
  for (const { date, ratings, guesses } of after) {
    const score = ratingGiven(ratings, skill, level);
    if (typeof score === 'number') return { date, score };
    if (guessGiven(guesses, skill, level) !== null) return 'guessed again';
  }
  return null;
}

/** "3½ on 2 May 2026", or that there is no score yet. */
export function nextWords({ next }: GuessRun): string {
  return next === null ? 'not rated since' : `${halves(next.score)} on ${formatDay(next.date)}`;
}

/** "Of five guesses so far, three were within half a point of the score, one was higher and one was lower."; null before the first score. */
export function guessesSentence(runs: readonly GuessRun[]): string | null {
  const differences = runs.flatMap(({ score, next }) => (next ? [score - next.score] : []));
  const count = (fits: (difference: number) => boolean) => differences.filter(fits).length;
  const parts = [
    { count: count((each) => Math.abs(each) <= 0.5), words: 'within half a point of the score' },
    { count: count((each) => each > 0.5), words: 'higher than the score' },
    { count: count((each) => each < -0.5), words: 'lower than the score' },
  ].filter((part) => part.count > 0);
  const [first] = parts;
  if (first === undefined) return null;
  if (differences.length === 1) return `Your one guess so far was ${first.words}.`;
  const all = numberWord(differences.length);
  if (parts.length === 1) {
    return `${differences.length === 2 ? 'Both' : `All ${all}`} guesses so far were ${first.words}.`;
  }
  const each = parts.map(
    (part) => `${numberWord(part.count)} ${part.count === 1 ? 'was' : 'were'} ${part.words}`,
  );
  return `Of ${all} guesses so far, ${listed(each)}.`;
}
