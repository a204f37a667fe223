import { mostFocus } from '../model/gap.ts';
import { capitalised, numberWord } from './sentence.ts';

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
