import { bringIntoSight, longLists } from '../long-list/long-lists.ts';
import { afterFocusIsLost, focusHeading } from './focus-heading.ts';

/**
 * Remembers a row's button before the row goes. Returns a function that focuses the same button in the next
 * row, or in the last one; else the restored row with this id; else the heading. Such buttons have the same
 * `data-removes`; a row's own button has its id as `data-record`.
 */
export function focusInPlaceOf(button: HTMLElement, restored?: string): () => void {
  const same = `[data-removes="${button.dataset['removes'] ?? ''}"]`;
  const all = () => Array.from(document.querySelectorAll<HTMLElement>(same));
  const at = all().indexOf(button);
  return () =>
    afterFocusIsLost(() => {
      const left = all();
      const back = document.querySelector<HTMLElement>(`[data-record="${restored ?? ''}"]`);
      const next = left[at] ?? left.at(-1) ?? back;
      if (next) next.focus();
      else if (restored !== undefined && longLists().some(({ has }) => has(restored))) {
        bringIntoSight(restored, (row) => row.focus());
      } else focusHeading();
    });
}
