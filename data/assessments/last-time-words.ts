import { eachStatement } from '../ladder/each-statement.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate, formatMonthName } from '../text/dates.ts';
import type { LevelId, SkillId } from '../values/ids.ts';
import { type IsoDate, localDay } from '../values/iso-date.ts';
import type { Assessment } from './assessment.ts';
import type { LastGuess, LastTime } from './last-time.ts';
import { type Revision, revisionOf } from './revision.ts';
import { halves, type Rating, ratingInSentence, ratingWords } from './score.ts';

/** Why last time's score was hidden until the person answered. */
export const blindWords =
  'You answered first, so last time’s score didn’t sway you. You can still change your answer; both are saved.';

/** Shown before the answer, if there is a last time. */
export const blindBeforeWords = 'You’ll see last time’s answer after you choose.';

/** "Last time 3, in May", with the year unless it is this year's. */
export function lastTimeWords({ date, rating }: LastTime, today: IsoDate): string {
  const month = formatMonthName(date, today);
  return rating === 'no-chance'
    ? `Last time, in ${month}, you had no chance to show it`
    : `Last time ${halves(rating)}, in ${month}`;
}

/** "you guessed 3½"; with the month if the guess isn't from last time's day. */
export function guessWords(
  { date, score }: LastGuess,
  before: LastTime | null,
  today: IsoDate,
): string {
  const words = `you guessed ${halves(score)}`;
  return before?.date === date ? words : `${words} in ${formatMonthName(date, today)}`;
}

/** A rating with the answer before it: "4 (first answer 3½)"; only the rating if it was not revised. */
export function ratedWords(rating: Rating | null, revision: Revision | null): string {
  const words = ratingWords(rating);
  const same = rating === null || revision === null || revision.first === rating;
  return same ? words : `${words} (first answer ${ratingWords(revision.first)})`;
}

/** "Last time 3, in May · first answer 3½": with the first answer if it was changed later. */
export function withFirst(
  lastTime: string,
  rating: Rating | null,
  revision: Revision | null,
): string {
  const same = rating === null || revision === null || revision.first === rating;
  return same ? lastTime : `${lastTime} · first answer ${ratingInSentence(revision.first)}`;
}

/** What an earlier answer was, on the row of its whole score: "last time", "your guess 3½". */
export interface Mark {
  readonly rating: Rating;
  readonly words: string;
  /** ", in May", where there is room. */
  readonly when: string;
}

/** The marks for last time's rating, the guess and the first answer, where there is one and it differs. */
export function marksOf(
  before: LastTime | null,
  guess: LastGuess | null,
  rating: Rating | null,
  revision: Revision | null,
  today: IsoDate,
): readonly Mark[] {
  const mark = (of: Rating, words: string, when = ''): Mark => ({
    rating: of,
    when,
    words: of !== 'no-chance' && of % 1 !== 0 ? `${words} ${halves(of)}` : words,
  });
  const isRevised = revision !== null && rating !== null && revision.first !== rating;
  return [
    ...(before
      ? [mark(before.rating, 'last time', `, in ${formatMonthName(before.date, today)}`)]
      : []),
    ...(guess ? [mark(guess.score, 'your guess')] : []),
    ...(isRevised ? [mark(revision.first, 'first answer')] : []),
  ];
}

/** A saved assessment's revision in words, with its statement. */
export interface Revised {
  readonly skill: SkillId;
  readonly level: LevelId;
  readonly words: string;
}

/**
 * What was changed in an assessment after last time's scores were shown, in the ladder's order: "First 3½,
 * then 4 after seeing last time’s 3", with the day if that differs. It describes the time of the change; a
 * later correction has its own date.
 */
export function revisedStatements(
  ladder: Ladder,
  { date, revisions }: Pick<Assessment, 'date' | 'revisions'>,
): readonly Revised[] {
  return eachStatement(ladder, ({ skill, level }) => {
    const revision = revisionOf(revisions, skill, level);
    if (revision === null || revision.first === revision.second) return null;
    const day = localDay(new Date(revision.at));
    const on = day === date ? '' : `, on ${formatDate(day)}`;
    return { skill, level, words: `${revisionWords(revision)}${on}` };
  });
}

function revisionWords({ first, second, seen }: Revision): string {
  return `First ${ratingInSentence(first)}, then ${ratingInSentence(second)} after seeing last time’s ${ratingInSentence(seen)}`;
}
