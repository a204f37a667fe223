import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { backupService } from '../../../electron/backups/backup-service.ts';
import { fileExports } from '../../../electron/export/file-exports.ts';
import { showInFolder } from '../../../electron/export/nearest.ts';
import { isOwnFile } from '../../../electron/export/own-file.ts';
import { importing } from '../../../electron/import/importing.ts';
import { applySettings, applyTheme } from '../../../electron/ipc/apply-settings.ts';
import type { RungApi } from '../../../electron/ipc/contract.ts';
import { handlers } from '../../../electron/ipc/handlers.ts';
import { type DataSession, openSession } from '../../../electron/session/data-session.ts';
import type { KeyStore } from '../../../electron/session/key-store.ts';
import { themeOf } from '../../../electron/window/theme.ts';
import { noKeyStore, noPassphrase } from '../session/no-passphrase.ts';

const ladderFile = join(import.meta.dirname, '../../../data/ladders/engineering-leadership.json');

/** The file in this folder that is chosen for an import. */
export const importedName = 'import.json';

export interface OpenedRung {
  readonly dataSession: DataSession;
  readonly api: RungApi;
  readonly shown: readonly string[];
  readonly nativeTheme: { readonly themeSource: string };
  readonly dataFile: string;
  close(): void;
}

/** The real handlers over a real store, without the system's dialogs. */
export function openedRung(
  folder: string,
  {
    newId = randomUUID,
    keyStore = noKeyStore,
  }: { readonly newId?: () => string; readonly keyStore?: KeyStore } = {},
): OpenedRung {
  const dataFile = join(folder, 'rung.db');
  const backupsFolder = join(folder, 'backups');
  const clock = () => new Date(2026, 2, 2, 9);
  const dataSession = openSession(
    { ladderFile, dataFile, backupsFolder },
    keyStore,
    '0.1.0',
    clock,
  );
  const nativeTheme: { themeSource: 'system' | 'light' | 'dark' } = {
    themeSource: themeOf(dataSession.start()),
  };
  const shown: string[] = [];
  const backups = backupService({ folder: backupsFolder, dataFile, dataSession, keyStore, clock });
  const api = handlers({
    dataSession,
    fileExports: fileExports({
      askWhere: async (suggestion) => resolve(folder, suggestion),
      print: async () => Buffer.from('%PDF'),
      folders: [() => folder],
      isOwn: (file) => isOwnFile(file, { folder, dataFile, backupsFolder }),
      clock,
    }),
    importing: importing({
      askWhich: async () => join(folder, importedName),
      dataSession,
      keyStore,
      backUp: () => backups.backUp('import'),
      backupsFolder,
      dataFile,
      clock,
      onProgress: () => {},
      workerFile: join(import.meta.dirname, '../../../electron/import/import-worker.ts'),
    }),
    backups,
    passphrase: noPassphrase,
    clock,
    newId,
    showFile: (file) => showInFolder(file, (there) => shown.push(there)),
    dataFile,
    newPage: async () => {},
    offerPicture: () => shown.push('the menu of a chart'),
    copyPicture: async () => 'copied',
    reportUnsavedInPage: () => {},
    readyToLeave: () => shown.push('ready to leave'),
    started: applyTheme(nativeTheme),
    apply: applySettings(nativeTheme, { settingsChanged: () => {} }),
  });
  return { api, dataSession, shown, nativeTheme, dataFile, close: () => dataSession.close() };
}
