import { eachStatement } from '../ladder/each-statement.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate, formatMonthName } from '../text/dates.ts';
import type { LevelId, SkillId } from '../values/ids.ts';
import { type IsoDate, localDay } from '../values/iso-date.ts';
import type { Assessment } from './assessment.ts';
import type { LastTime } from './last-time.ts';
import { type Revision, revisionOf } from './revision.ts';
import { halves, type Rating, ratingSaid, ratingWords } from './score.ts';

/** Why last time's score was away until the answer was given. */
export const blindWords =
  'You answered first, so last time’s score didn’t sway you. You can still change your answer; both are saved.';

/** Said before the answer, where there is a last time. */
export const blindBeforeWords = 'You’ll see last time’s answer after you choose.';

/** "Last time 3, in May", with the year when it is not this year's. */
export function lastTimeWords({ date, rating }: LastTime, today: IsoDate): string {
  const month = formatMonthName(date, today);
  return rating === 'no-chance'
    ? `Last time you had no chance to show it, in ${month}`
    : `Last time ${halves(rating)}, in ${month}`;
}

/** A rating with the answer before it: "4 (first answer 3½)"; the rating alone where it was not revised. */
export function ratedWords(rating: Rating | null, revision: Revision | null): string {
  const words = ratingWords(rating);
  const same = rating === null || revision === null || revision.first === rating;
  return same ? words : `${words} (first answer ${ratingWords(revision.first)})`;
}

/** "Last time 3, in May · first answer 3½": with the first answer where another one was given since. */
export function withFirst(
  lastTime: string,
  rating: Rating | null,
  revision: Revision | null,
): string {
  const same = rating === null || revision === null || revision.first === rating;
  return same ? lastTime : `${lastTime} · first answer ${ratingSaid(revision.first)}`;
}

/** A revision of a saved assessment in words, beside the statement that it is of. */
export interface Revised {
  readonly skill: SkillId;
  readonly level: LevelId;
  readonly words: string;
}

/**
 * What was changed in an assessment after last time's scores were shown, in the ladder's order: "First
 * 3½, then 4 after seeing last time’s 3", with the day where that is another one. It tells what was
 * then; a correction since is told by its own date.
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
  return `First ${ratingSaid(first)}, then ${ratingSaid(second)} after seeing last time’s ${ratingSaid(seen)}`;
}
