import { type RefObject, useEffect } from 'react';
import { isPrivacyScreenOn } from '../../state/privacy-screen.ts';
import { letterOf } from '../focus/pressed-key.ts';
import { chord } from '../focus/shortcuts.ts';
import { isTyping } from '../focus/use-keys.ts';
import { undoStep } from '../undo/last-step.ts';
import { messagesShown, newestWithUndo, undoMessage } from './messages.ts';

export const undoKeys = chord('Z');

/**
 * The undo shortcut undoes the last step or what the newest message reports, except while typing text, where it
 * undoes typing. F6 moves the focus to the messages and back.
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
      const steps = stepsOf(event);
      if (steps !== null && !isTyping(event.target)) {
        // The engine would undo or redo typing in some other field.
        event.preventDefault();
        if (steps === 'forward' || undoStep()) return;
        const message = newestWithUndo(messagesShown());
        if (message !== undefined) undoMessage(message);
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

/** Which way the shortcut goes through what was done; null if the key is another. */
function stepsOf(event: KeyboardEvent): 'back' | 'forward' | null {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  if (ctrlKey === metaKey || altKey) return null;
  const letter = letterOf(event);
  if (letter === 'z') return shiftKey ? 'forward' : 'back';
  return letter === 'y' && ctrlKey && !shiftKey ? 'forward' : null;
}
