import { useEffect } from 'react';
import { sharedValue } from './shared-value.ts';

const isOn = sharedValue(false);
let titleBehind = '';

/** Whether Rung is locked, and the page hidden. */
export const isPrivacyScreenOn = isOn.get;

/** Hides the page and its title. */
export function showPrivacyScreen(): void {
  if (isPrivacyScreenOn()) return;
  titleBehind = document.title;
  document.title = 'Rung';
  document.documentElement.dataset['privacyScreen'] = '';
  isOn.set(true);
}

/** Shows the page and its title again. */
export function hidePrivacyScreen(): void {
  if (!isPrivacyScreenOn()) return;
  document.title = titleBehind;
  delete document.documentElement.dataset['privacyScreen'];
  isOn.set(false);
}

/** Sets the window's title; while the page is hidden, the title waits until it is shown again. */
export function titlePage(title: string): void {
  if (isPrivacyScreenOn()) titleBehind = title;
  else document.title = title;
}

/**
 * A hook: listens to menu commands, but not while the page is hidden. Commands that wait for a listener wait
 * until it is shown again.
 */
export function useMenuEvents(listen: () => () => void): void {
  const isBehind = isOn.useValue();
  useEffect(() => (isBehind ? undefined : listen()), [isBehind, listen]);
}
