import type { Theme } from '../../data/settings/settings.ts';
import type { Start } from '../ipc/contract.ts';

/** The background behind the page, shown until the page has painted (design: How it looks). */
export function paperColour(dark: boolean): string {
  return dark ? '#15171A' : '#FBFAF7';
}

/** The theme to start with: the saved one, or the system's if the start failed. */
export function themeOf(start: Start): Theme {
  return start.kind === 'ready' ? start.settings.theme : 'system';
}
