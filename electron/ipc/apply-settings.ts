import type { NativeTheme } from 'electron';
import type { Settings } from '../../data/settings/settings.ts';
import type { SaveResult } from '../../data/values/outcome.ts';
import type { DueNotice } from '../window/due-notice.ts';
import { themeOf } from '../window/theme.ts';
import type { Start } from './contract.ts';

/**
 * Applies saved settings and returns them: the theme, which the page follows through `prefers-color-scheme`,
 * and the reminder.
 */
export function applySettings(
  nativeTheme: Pick<NativeTheme, 'themeSource'>,
  due: Pick<DueNotice, 'settingsChanged'>,
): (settings: SaveResult<Settings>) => SaveResult<Settings> {
  return (settings) => {
    if (settings.kind === 'saved') {
      nativeTheme.themeSource = settings.value.theme;
      due.settingsChanged();
    }
    return settings;
  };
}

/** Applies the theme of newly opened data, which may differ after a backup is restored, and returns the start. */
export function applyTheme(nativeTheme: Pick<NativeTheme, 'themeSource'>): (start: Start) => Start {
  return (start) => {
    nativeTheme.themeSource = themeOf(start);
    return start;
  };
}
