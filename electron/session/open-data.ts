import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { instant } from '../../data/values/iso-date.ts';
import type { Access, Start } from '../ipc/contract.ts';
import { writeBackup } from '../store/backups/write-backup.ts';
import { type DataKey, emptyLog } from '../store/file/connection.ts';
import { kept, unlessDiskRefuses } from '../store/file/failure.ts';
import {
  keepPrivate,
  MissingFileError,
  NoCopyError,
  openDatabase,
  openSnapshot,
} from '../store/file/open.ts';
import { type OpenFile, openFile } from '../store/file/open-file.ts';
import { ownInode } from '../store/file/own-inode.ts';
import { refuseLongPaths } from '../store/file/path-length.ts';
import { distinctFolders, LinkNowhereError, leadOf, realFile } from '../store/file/real-file.ts';
import { rememberingStatements } from '../store/file/remembered-statements.ts';
import { finishReplacing } from '../store/file/replace-database.ts';
import { setStrayLogsAside } from '../store/file/set-log-aside.ts';
import { removeTempFiles } from '../store/file/temp-file.ts';
import { naming } from '../store/file/verify.ts';
import { readRecords } from '../store/records.ts';
import { beginUse } from '../store/settings/days-of-use.ts';
import { readSettings } from '../store/settings/settings.ts';
import { dataTrouble } from './data-trouble.ts';
import { type DataFiles, keyFor } from './key-for.ts';
import type { KeyStore } from './key-store.ts';
import { otherFile, undecidedFile } from './other-file.ts';

export type OpenedData =
  | ({ readonly kind: 'data' } & OpenDatabase)
  | Extract<Start, { kind: 'locked' | 'data-trouble' | 'other-file' }>;

export interface OpenDatabase {
  readonly db: Database;
  readonly access: Access;
  /** Null for a copy in memory. */
  readonly file: OpenFile | null;
  readonly isPlain: boolean;
}

/** Makes the folders private, and removes what a crash left unfinished in them. For before the data is first opened. */
export function tidyFolders({ dataFile, backupsFolder }: DataFiles): void {
  // Data behind a link may lie in a folder that is somebody else's, too.
  const own = [dirname(backupsFolder), backupsFolder];
  for (const folder of distinctFolders(...own, dirname(dataFile), ...own.flatMap(linkedFrom))) {
    unlessDiskRefuses(() => {
      if (own.includes(folder) && existsSync(folder)) keepPrivate(folder, 0o700);
      removeTempFiles(folder);
    });
  }
}

/** The folders that links to databases of Rung's lead to: what converts one of these works beside it. */
function linkedFrom(folder: string): readonly string[] {
  const names = kept(() => readdirSync(folder, { withFileTypes: true }));
  if (names.kind === 'not-saved') return [];
  return names.value
    .filter((entry) => entry.isSymbolicLink() && /^rung.*\.db$/.test(entry.name))
    .map((entry) => dirname(realFile(join(folder, entry.name))));
}

/** Opens the person's data once `alone` has seen to it that no other Rung does, or says what is in the way; no file is changed then. */
export function openData(
  files: DataFiles,
  keyStore: KeyStore,
  now: Date,
  alone: () => void,
): OpenedData {
  const { dataFile } = files;
  try {
    alone();
    keyStore.settle(instant(now));
    finishReplacing(dataFile);
    if (keyStore.isOn() && keyStore.key() === null) {
      return { kind: 'locked', file: dataFile, waitSeconds: keyStore.waitSeconds() };
    }
    const undecided = undecidedFile(files, keyStore);
    if (undecided !== null) return otherFile(files, keyStore, { kind: 'on-disk', file: undecided });
    refuseLink(dataFile);
    if (!existsSync(dataFile) && hasBeenHere(files, keyStore)) {
      throw new MissingFileError('There was data, and it is gone.');
    }
    refuseLongPaths(dataFile, files.backupsFolder);
    ownInode(dataFile, keyFor(dataFile, keyStore));
    const key = keyFor(dataFile, keyStore);
    if (existsSync(dataFile)) setStrayLogsAside(dataFile, key, instant(now));
    const opened = openedOrSnapshot(files, key, now);
    if (!opened.isPlain) keyStore.opened();
    return opened;
  } catch (error) {
    return { ...dataTrouble(dataFile, error), readable: isReadable(dataFile, keyStore) };
  }
}

/**
 * The data's own path is the end of its links: where it is one still, nothing was at that end when it was looked
 * for last, before this.
 */
function refuseLink(dataFile: string): void {
  const leadsTo = leadOf(dataFile);
  if (leadsTo !== null) throw new LinkNowhereError(leadsTo);
}

/** Without a copy there is no upgrade: the earlier schema is brought up to date in memory, to be read. */
function openedOrSnapshot(
  { dataFile, backupsFolder }: DataFiles,
  key: DataKey | null,
  now: Date,
): { readonly kind: 'data' } & OpenDatabase {
  try {
    const opened = openDatabase(dataFile, {
      key,
      copyFirst: (old) => writeBackup(old, key, backupsFolder, 'upgrade', instant(now)),
    });
    // At each letter the same few write: to prepare them takes longer than to run them.
    const db = rememberingStatements(opened);
    const file = checked(db, key, () => {
      purge(db, now);
      return openFile(dataFile, db);
    });
    return { kind: 'data', db, access: 'full', file, isPlain: key === null };
  } catch (error) {
    if (!(error instanceof NoCopyError)) throw error;
    const db = openSnapshot(dataFile, key);
    return { kind: 'data', db, access: 'read-only-no-copy', file: null, isPlain: key === null };
  }
}

function checked<Value>(db: Database, key: DataKey | null, work: () => Value): Value {
  try {
    naming(key, () => readSettings(db)); // the start has to show them
    return work();
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Where there are backups, a key, or data that was set aside, there was data: its absence is no first start. */
function hasBeenHere({ dataFile, backupsFolder }: DataFiles, keyStore: KeyStore): boolean {
  return (
    keyStore.isOn() ||
    [dirname(dataFile), backupsFolder].some(
      (folder) =>
        existsSync(folder) && readdirSync(folder).some((name) => /^rung-.*\.db$/.test(name)),
    )
  );
}

function isReadable(dataFile: string, keyStore: KeyStore): boolean {
  try {
    const db = openSnapshot(dataFile, keyFor(dataFile, keyStore));
    try {
      readSettings(db);
      readRecords(db);
      return true;
    } finally {
      db.close();
    }
  } catch {
    return false; // why is told already
  }
}

/** A disk that takes no change now is no reason not to start; the next start tries again. */
function purge(db: Database, now: Date): void {
  unlessDiskRefuses(() => {
    beginUse(db, now);
    emptyLog(db);
  });
}
