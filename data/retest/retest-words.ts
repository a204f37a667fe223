import { halves, ratingInSentence } from '../assessments/score.ts';
import { descriptorOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate } from '../text/dates.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { isAnswered, type Retest, type RetestAnswer } from './retest.ts';

/** The line that offers it, or that offers to continue it. */
export function retestOffer(assessedOn: IsoDate, { answers }: Retest): string {
  return answers.some(isAnswered)
    ? `You have begun to answer two statements of ${formatDate(assessedOn)} again.`
    : `You rated yourself on ${formatDate(assessedOn)}. If you answer two of its statements again, Rung learns how much your answers vary by themselves.`;
}

/** Once it is done: "“Mentor juniors”: 3 then, 3½ now." */
export function retestResult(ladder: Ladder, answer: RetestAnswer): string | null {
  if (answer.again === null) return null;
  const words = descriptorOf(ladder, answer);
  return `“${words}”: ${halves(answer.first)} then, ${ratingInSentence(answer.again)} now.`;
}
