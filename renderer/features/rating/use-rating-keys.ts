import type { Statement } from '../../../data/assessments/assessment.ts';
import { Rating } from '../../../data/assessments/score.ts';
import { digitOf } from '../../ui/focus/pressed-key.ts';
import { useKeys } from '../../ui/focus/use-keys.ts';

/** Marks the element around a statement's scale, as `data-statement`. */
export function statementKey({ skill, level }: Statement): string {
  return `${skill} ${level}`;
}

/**
 * On a screen with scales, 1 to 5 rate, 0 is no chance and Backspace clears: in the scale with the focus. If none
 * has it, they rate `otherwise`.
 */
export function useRatingKeys<Asked extends Statement>(
  statements: readonly Asked[],
  rate: (statement: Asked, rating: Rating | null) => void,
  otherwise?: Asked,
): void {
  useKeys((event) => {
    const inFocus = document.activeElement?.closest('[data-statement]');
    const key = inFocus?.getAttribute('data-statement');
    const focused = statements.find((each) => statementKey(each) === key);
    if (focused && (event.key === 'Backspace' || event.key === 'Delete')) rate(focused, null);
    const statement = focused ?? otherwise;
    const digit = digitOf(event);
    if (statement === undefined || digit === null || digit > 5) return;
    const rating = Rating.parse(digit === 0 ? 'no-chance' : digit);
    rate(statement, rating);
    const scale = document.querySelector(`[data-statement="${statementKey(statement)}"]`);
    const answer = scale?.querySelector(`input[value="${rating}"]`);
    if (answer instanceof HTMLElement) answer.focus();
  });
}
