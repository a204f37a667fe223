import { bringIntoSight, longLists } from '../long-list/long-lists.ts';
import { afterFocusIsLost, focusHeading } from './focus-heading.ts';

/**
 * Remembers a row's button before the row goes; gives what leads the focus to the same button of the
 * row that comes next, of the last one when there is none, else to the row that is back with this id, and
 * else to the heading. Such buttons share their `data-removes`; a row's own bears its id as `data-record`.
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
