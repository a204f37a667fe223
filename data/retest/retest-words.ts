import { halves, ratingInSentence } from '../assessments/score.ts';
import { formatDate } from '../text/dates.ts';
import { numberWord } from '../text/sentence.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { type OwnSpread, pairsNeeded } from './own-spread.ts';
import { isAnswered, type Retest, type RetestAnswer } from './retest.ts';
import { spreadSentence } from './spread-words.ts';

/** The line that offers it, or that offers to continue it. */
export function retestOffer(assessedOn: IsoDate, { answers }: Retest): string {
  return answers.some(isAnswered)
    ? `You’ve answered one of two descriptions from ${formatDate(assessedOn)} again.`
    : `You last rated yourself on ${formatDate(assessedOn)}. If you answer two of those descriptions again, Rung learns how much your answers vary even when nothing has changed.`;
}

/** Above the two descriptions. */
export const retestLead =
  'How well does each description fit how you work now? Answer as if for the first time. Your earlier answers are shown once you’re done.';

/** Once it is done: "3 on November 2, 2026, then 3½". */
export function retestResult(assessedOn: IsoDate, { first, again }: RetestAnswer): string | null {
  if (again === null) return null;
  const same = again === first ? 'the same again' : `then ${ratingInSentence(again)}`;
  return `${halves(first)} on ${formatDate(assessedOn)}, ${same}`;
}

/** What the answers so far are good for: "You have scored two descriptions twice so far. …" */
export function retestProgress(spread: OwnSpread): string {
  const known = spreadSentence(spread);
  if (known !== null) return `${known} Rung uses this to tell a change from chance.`;
  const { pairs } = spread;
  const from = `Once ${numberWord(pairsNeeded)} descriptions have two scores, your own answers decide what counts as a change.`;
  if (pairs === 0) return `Only scores count here. ${from}`;
  const have = pairs === 1 ? 'one description' : `${numberWord(pairs)} descriptions`;
  return `You have scored ${have} twice so far. ${from}`;
}
