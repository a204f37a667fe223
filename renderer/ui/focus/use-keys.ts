import { useEffect } from 'react';
import { useReady } from '../../state/use-start.ts';
import { isVeiled } from '../../state/veiled.ts';
import { isUnderDialog } from './is-under-dialog.ts';

/** Plain keys on the whole screen, where the settings allow them, but not while the person types text or holds Ctrl, Alt or ⌘. */
export function useKeys(pressed: (event: KeyboardEvent) => void): void {
  const { singleKeys } = useReady().settings;
  useEffect(() => {
    if (!singleKeys) return;
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!isTyping(event.target) && !isUnderDialog() && !isVeiled()) pressed(event);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pressed, singleKeys]);
}

/** Whether keys pressed here belong to a text. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) {
    return !['radio', 'checkbox', 'button'].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
