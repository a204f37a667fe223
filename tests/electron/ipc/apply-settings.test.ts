import { expect, test } from 'vitest';
import { applySettings } from '../../../electron/ipc/apply-settings.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { temporaryStore } from '../../store/temporary-store.ts';

test('saved settings set the theme and reschedule the notification; a failed save changes nothing', () => {
  const nativeTheme: { themeSource: 'system' | 'light' | 'dark' } = { themeSource: 'system' };
  let looks = 0;
  const apply = applySettings(nativeTheme, { settingsChanged: () => (looks += 1) });

  const refused = { kind: 'not-saved', why: 'disk-full' } as const;
  expect(apply(refused)).toBe(refused);
  expect([nativeTheme.themeSource, looks]).toEqual(['system', 0]);

  const value = changeSettings(temporaryStore(), { theme: 'dark' });
  expect(apply({ kind: 'saved', value })).toEqual({ kind: 'saved', value });
  expect([nativeTheme.themeSource, looks]).toEqual(['dark', 1]);
});
