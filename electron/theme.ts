import type { NativeTheme } from 'electron';
import type { Settings, Theme } from '../data/model/settings.ts';
import type { Kept, Start } from './contract.ts';

/** The paper behind the page, shown until the page has painted (design: How it looks). */
export function paperColour(dark: boolean): string {
  return dark ? '#15171A' : '#FBFAF7';
}

/** Puts the kept theme into force; the page follows through `prefers-color-scheme`. */
export function applyTheme(
  nativeTheme: Pick<NativeTheme, 'themeSource'>,
): (settings: Kept<Settings>) => Kept<Settings> {
  return (settings) => {
    if (settings.kind === 'kept') nativeTheme.themeSource = settings.value.theme;
    return settings;
  };
}

/** The theme to start with: the kept one, or the system's when the start failed. */
export function themeOf(start: Start): Theme {
  return start.kind === 'ready' ? start.settings.theme : 'system';
}
