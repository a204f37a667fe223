import { useKeys } from '../../ui/focus/use-keys.ts';

/** Backspace and Delete clear the focused answer; `attribute` names the answers on the screen. */
export function useTakingBack(attribute: string, takeBack: (name: string) => void): void {
  useKeys((event) => {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    const focused = document.activeElement?.closest(`[${attribute}]`)?.getAttribute(attribute);
    if (focused) takeBack(focused);
  });
}
