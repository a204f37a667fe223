import { useEffect } from 'react';
import { sharedValue } from './shared-value.ts';

const veiled = sharedValue(false);
let titleBehind = '';

/** Whether Rung is locked, and the page hidden. */
export const isVeiled = veiled.get;

/** Hides the page and its title. */
export function drawVeil(): void {
  if (isVeiled()) return;
  titleBehind = document.title;
  document.title = 'Rung';
  document.documentElement.dataset['veiled'] = '';
  veiled.set(true);
}

/** Shows the page and its title again. */
export function liftVeil(): void {
  if (!isVeiled()) return;
  document.title = titleBehind;
  delete document.documentElement.dataset['veiled'];
  veiled.set(false);
}

/** Names the window after the screen; behind the veil, once it is lifted. */
export function titlePage(title: string): void {
  if (isVeiled()) titleBehind = title;
  else document.title = title;
}

/** A hook: listens to the menu, but not behind the veil. What waits for a page that listens waits until it is lifted. */
export function useMenuEvents(listen: () => () => void): void {
  const isBehind = veiled.useValue();
  useEffect(() => (isBehind ? undefined : listen()), [isBehind, listen]);
}
