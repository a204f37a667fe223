import type { Answers } from '../assessments/latest.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import { capitalised, numberWord } from '../text/sentence.ts';
import { mostFocus } from './gap.ts';
import { noGaps } from './gap-sentences.ts';
import type { RankedGap } from './gaps.ts';

/** How many gaps are picked as the focus, 0 to three: "Two of three are picked." */
export function pickedWords(count: number): string {
  if (count === 0) return 'None is picked.';
  const most = numberWord(mostFocus);
  return count === mostFocus
    ? `${capitalised(most)} are picked, as many as one can work on at a time.`
    : `${capitalised(numberWord(count))} of ${most} ${count === 1 ? 'is' : 'are'} picked.`;
}

/** Why another one can't be picked. */
export const focusIsFull = `${capitalised(numberWord(mostFocus))} is as many as one can work on at a time. Let go of one first.`;

/** In place of a focus: what can be picked, with the first of the `gaps` to stand under it, or why there is none. */
export function noFocusWords(
  ladder: Ladder,
  answers: Answers,
  direction: Direction,
  gaps: readonly RankedGap[],
): string {
  return `Nothing is picked yet. ${
    gaps.length === 0
      ? noGaps(ladder, answers, direction)
      : `Up to ${numberWord(mostFocus)} gaps can be; this one stands first in their list:`
  }`;
}
