import type { NativeTheme } from 'electron';
import type { Settings } from '../data/model/settings.ts';
import type { Kept } from './contract.ts';
import type { DueNotice } from './due-notice.ts';

/** Puts kept settings into force, and hands them on: the theme, which the page follows through `prefers-color-scheme`, and the notice. */
export function applySettings(
  nativeTheme: Pick<NativeTheme, 'themeSource'>,
  due: Pick<DueNotice, 'settingsChanged'>,
): (settings: Kept<Settings>) => Kept<Settings> {
  return (settings) => {
    if (settings.kind === 'kept') {
      nativeTheme.themeSource = settings.value.theme;
      due.settingsChanged();
    }
    return settings;
  };
}
