import { afterFocusIsLost, focusHeading } from './focus-heading.ts';

/**
 * Remembers a row's button before the row goes; gives what leads the focus to the same button of the
 * row that comes next, of the last one when there is none, and else to the heading. Such buttons share
 * their `data-removes`.
 */
export function focusInPlaceOf(button: HTMLElement): () => void {
  const same = `[data-removes="${button.dataset['removes'] ?? ''}"]`;
  const all = () => Array.from(document.querySelectorAll<HTMLElement>(same));
  const at = all().indexOf(button);
  return () =>
    afterFocusIsLost(() => {
      const left = all();
      const next = left[at] ?? left.at(-1);
      if (next) next.focus();
      else focusHeading();
    });
}
