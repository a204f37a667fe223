import { useEffect } from 'react';
import { isPrivacyScreenOn } from '../../state/privacy-screen.ts';
import { useReady } from '../../state/use-start.ts';
import { isUnderDialog } from './is-under-dialog.ts';

/**
 * Single-key shortcuts on the whole screen, if the settings allow them, but not while the person types text
 * or presses Ctrl, Alt or ⌘.
 */
export function useKeys(pressed: (event: KeyboardEvent) => void): void {
  const { singleKeys } = useReady().settings;
  useEffect(() => {
    if (!singleKeys) return;
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!isTyping(event.target) && !isUnderDialog() && !isPrivacyScreenOn()) pressed(event);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pressed, singleKeys]);
}

/** Whether a key pressed here goes into a text. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) {
    return !['radio', 'checkbox', 'button'].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
