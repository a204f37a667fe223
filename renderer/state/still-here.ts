import { isUnderDialog } from '../ui/focus/is-under-dialog.ts';

/**
 * Remembers the screen the person is on. The function it returns says whether they are on it when something
 * finishes: work that ends late changes data and reports, but never moves a person who has gone to another
 * screen, opened a dialog, or started to find something.
 */
export function stillHere(): () => boolean {
  const here = window.location.hash;
  return () => window.location.hash === here && !isUnderDialog() && !isFinding();
}

function isFinding(): boolean {
  return document.activeElement?.closest('search') instanceof HTMLElement;
}

/**
 * Whether moving the focus won't disturb the person: nothing has it, or only what had it when the work began.
 * A disabled control loses it only in the next frame, and an answer may come before that.
 */
export function focusIsFree(had: Element | null = null): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  return activeElement === had || activeElement.matches(':disabled');
}
