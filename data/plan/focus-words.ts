import type { Answers } from '../assessments/latest.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import { capitalised, numberWord } from '../text/sentence.ts';
import { mostFocus } from './gap.ts';
import { noGaps } from './gap-sentences.ts';
import type { RankedGap } from './gaps.ts';

/** How many gaps are in the focus, 0 to three: "Two of three picked." */
export function pickedWords(count: number): string {
  if (count === 0) return 'None picked yet.';
  const most = numberWord(mostFocus);
  return count === mostFocus
    ? `${capitalised(most)} picked, the most you can work on at a time.`
    : `${capitalised(numberWord(count))} of ${most} picked.`;
}

/** Why no more can be picked. */
export const focusIsFull = `You can work on up to ${numberWord(mostFocus)} at a time. Untick one first.`;

/**
 * Shown instead of a focus: what can be picked, followed by the first of the `gaps`, or why there is nothing
 * to pick.
 */
export function noFocusWords(
  ladder: Ladder,
  answers: Answers,
  direction: Direction,
  gaps: readonly RankedGap[],
): string {
  return `You haven’t picked a focus yet. ${
    gaps.length === 0
      ? noGaps(ladder, answers, direction)
      : `You can pick up to ${numberWord(mostFocus)} gaps. This one is first in the list:`
  }`;
}
