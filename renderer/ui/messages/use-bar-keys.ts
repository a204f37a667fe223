import { type RefObject, useEffect } from 'react';
import { isPrivacyScreenOn } from '../../state/privacy-screen.ts';
import { chord } from '../focus/shortcuts.ts';
import { isTyping } from '../focus/use-keys.ts';
import { messagesShown, newestWithUndo, undoMessage } from './messages.ts';

export const undoKeys = chord('Z');

/**
 * The undo shortcut undoes what the newest message reports, except while typing text. F6 moves the focus to
 * the messages and back.
 */
export function useBarKeys(bar: RefObject<HTMLElement | null>, goBack: () => void): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || isPrivacyScreenOn()) return;
      if (event.key === 'F6' && messagesShown().length > 0) {
        event.preventDefault();
        if (bar.current?.contains(document.activeElement)) goBack();
        else firstButton(bar.current)?.focus();
      }
      const message = newestWithUndo(messagesShown());
      if (message !== undefined && isUndo(event) && !isTyping(event.target)) {
        event.preventDefault();
        undoMessage(message);
      }
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bar, goBack]);
}

/** The one that the undo shortcut applies to, so that both mean the same message. */
function firstButton(bar: HTMLElement | null): HTMLButtonElement | null {
  return (
    bar?.querySelector<HTMLButtonElement>('[aria-keyshortcuts]') ??
    bar?.querySelector('button') ??
    null
  );
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && ctrlKey !== metaKey && !shiftKey && !altKey;
}
