import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { instant } from '../../data/values/iso-date.ts';
import type { Access, Start } from '../ipc/contract.ts';
import { writeBackup } from '../store/backups/write-backup.ts';
import { tryDisk, unlessDiskRefuses } from '../store/disk/failure.ts';
import { refuseDevicesAndFolders } from '../store/disk/no-device.ts';
import { refuseLongPaths } from '../store/disk/path-length.ts';
import { distinctFolders, LinkNowhereError, leadOf, realFile } from '../store/disk/real-file.ts';
import { removeTempFiles } from '../store/disk/temp-file.ts';
import { type DataKey, emptyLog } from '../store/file/connection.ts';
import { refuseEarlierLog } from '../store/file/earlier-log.ts';
import {
  MissingFileError,
  makePrivate,
  NoCopyError,
  openDatabase,
  openSnapshot,
} from '../store/file/open.ts';
import { ownInode } from '../store/file/own-inode.ts';
import { rememberingStatements } from '../store/file/remembered-statements.ts';
import { finishReplacing } from '../store/file/replace-database.ts';
import { setStrayLogsAside } from '../store/file/set-log-aside.ts';
import { naming } from '../store/file/verify.ts';
import { type WatchedFile, watchFile } from '../store/file/watched-file.ts';
import { readRecords } from '../store/records.ts';
import { beginUse } from '../store/settings/days-of-use.ts';
import { readSettings } from '../store/settings/settings.ts';
import { OtherRungError } from './claim.ts';
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
  /** Null for an in-memory copy. */
  readonly file: WatchedFile | null;
  readonly isPlain: boolean;
}

/**
 * Makes the folders private, and removes a crash's unfinished files from them. Call it before the data is
 * first opened.
 */
export function tidyFolders({ dataFile, backupsFolder }: DataFiles): void {
  // Data behind a link may also be in someone else's folder.
  const own = [dirname(backupsFolder), backupsFolder];
  for (const folder of distinctFolders(...own, dirname(dataFile), ...own.flatMap(linkedFrom))) {
    unlessDiskRefuses(() => {
      if (own.includes(folder) && existsSync(folder)) makePrivate(folder, 0o700);
      removeTempFiles(folder);
    });
  }
}

/** The target folders of links to Rung's databases: converting one of these works next to it. */
function linkedFrom(folder: string): readonly string[] {
  const names = tryDisk(() => readdirSync(folder, { withFileTypes: true }));
  if (names.kind === 'not-saved') return [];
  return names.value
    .filter((entry) => entry.isSymbolicLink() && /^rung.*\.db$/.test(entry.name))
    .map((entry) => dirname(realFile(join(folder, entry.name))));
}

/**
 * Opens the person's data after `alone` has made sure that no other Rung has it open. Otherwise says why it
 * can't, and changes no file.
 */
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
    refuseDevicesAndFolders(dataFile);
    if (!existsSync(dataFile) && hasBeenHere(files, keyStore)) {
      throw new MissingFileError('There was data, and it is gone.');
    }
    refuseLongPaths(dataFile, files.backupsFolder);
    ownInode(dataFile, keyFor(dataFile, keyStore));
    const key = keyFor(dataFile, keyStore);
    if (existsSync(dataFile)) {
      refuseEarlierLog(dataFile);
      setStrayLogsAside(dataFile, key, instant(now));
    }
    const opened = openedOrSnapshot(files, key, now);
    if (!opened.isPlain) keyStore.opened();
    return opened;
  } catch (error) {
    const readable = isReadable(dataFile, keyStore);
    const mayUnlock = error instanceof OtherRungError && !readable;
    const isLocked = mayUnlock && keyStore.isOn() && keyStore.key() === null;
    const locked = isLocked ? { waitSeconds: keyStore.waitSeconds() } : null;
    return { ...dataTrouble(dataFile, error), readable, locked };
  }
}

/** The data's path has all links resolved. If it is still a link, its target didn't exist at the last check. */
function refuseLink(dataFile: string): void {
  const leadsTo = leadOf(dataFile);
  if (leadsTo !== null) throw new LinkNowhereError(leadsTo);
}

/** If the copy can't be made, the file isn't upgraded: it is opened read-only, upgraded in memory. */
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
    // The same few statements write at every keystroke: preparing them takes longer than running them.
    const db = rememberingStatements(opened);
    const file = checked(db, key, () => {
      purge(db, now);
      return watchFile(dataFile, db);
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

/**
 * Backups, a key, or data that was set aside mean that there was data before: its absence isn't a first
 * start.
 */
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
    return false; // the reason is reported already
  }
}

/** Start even if the disk accepts no change now; the next start tries again. */
function purge(db: Database, now: Date): void {
  unlessDiskRefuses(() => {
    beginUse(db, now);
    emptyLog(db);
  });
}
