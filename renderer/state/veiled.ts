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

/** Sets the window's title; while the page is hidden, the title waits until it is shown again. */
export function titlePage(title: string): void {
  if (isVeiled()) titleBehind = title;
  else document.title = title;
}

/**
 * A hook: listens to menu commands, but not while the page is hidden. Commands that wait for a listener wait
 * until it is shown again.
 */
export function useMenuEvents(listen: () => () => void): void {
  const isBehind = veiled.useValue();
  useEffect(() => (isBehind ? undefined : listen()), [isBehind, listen]);
}
