import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { applySettings } from '../../electron/apply-settings.ts';
import type { RungApi } from '../../electron/contract.ts';
import { fileExports } from '../../electron/export/file-exports.ts';
import { handlers } from '../../electron/handlers.ts';
import { openDesk } from '../../electron/start.ts';
import { themeOf } from '../../electron/theme.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const ladderFile = join(import.meta.dirname, '../../data/ladders/engineering-leadership.json');

export interface Rung {
  readonly api: RungApi;
  readonly shown: readonly string[];
  readonly nativeTheme: { readonly themeSource: string };
  readonly dataFile: string;
}

/** The real handlers over a real store; only the system's windows are left out. */
export function rung(folder = temporaryFolder()): Rung {
  const dataFile = join(folder, 'rung.db');
  const clock = () => new Date(2026, 2, 2, 9);
  const desk = openDesk({ ladderFile, dataFile }, '0.1.0', clock);
  onTestFinished(() => desk.close());
  const nativeTheme: { themeSource: 'system' | 'light' | 'dark' } = {
    themeSource: themeOf(desk.start()),
  };
  const shown: string[] = [];
  const api = handlers({
    desk,
    fileExports: fileExports({
      askWhere: async (suggestion) => suggestion,
      print: async () => Buffer.from('%PDF'),
      documentsFolder: () => folder,
      clock,
    }),
    clock,
    newId: randomUUID,
    showFile: (file) => shown.push(file),
    dataFile,
    readyToLeave: () => shown.push('ready to leave'),
    apply: applySettings(nativeTheme, { settingsChanged: () => {} }),
  });
  return { api, shown, nativeTheme, dataFile };
}
