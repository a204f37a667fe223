import type { NativeTheme } from 'electron';
import type { Settings } from '../../data/settings/settings.ts';
import type { SaveResult } from '../../data/values/outcome.ts';
import type { DueNotice } from '../window/due-notice.ts';
import { themeOf } from '../window/theme.ts';
import type { Start } from './contract.ts';

/** Puts kept settings into force, and hands them on: the theme, which the page follows through `prefers-color-scheme`, and the notice. */
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

/** The same for the theme of the data that is open from now on: another than before, where a backup was restored. */
export function applyTheme(nativeTheme: Pick<NativeTheme, 'themeSource'>): (start: Start) => Start {
  return (start) => {
    nativeTheme.themeSource = themeOf(start);
    return start;
  };
}
