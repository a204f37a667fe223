import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { type Instant, instant } from '../../../data/values/iso-date.ts';
import { failureOrThrow, tryDisk } from '../disk/failure.ts';
import { moveFileSync } from '../disk/move-file.ts';
import { distinctFolders } from '../disk/real-file.ts';
import { syncFile, syncFolder } from '../disk/sync.ts';
import { removeDatabase, tempFileBeside } from '../disk/temp-file.ts';
import { connect, type DataKey, emptyLog, reading } from './connection.ts';
import { digestOf } from './content-digest.ts';
import { giveName } from './create-database.ts';
import { asidePath, inName, isFree } from './replace-database.ts';
import { ChangedContentError, DamagedDatabaseError, naming, verifyFile } from './verify.ts';
import type { FileAndLog, WatchedFile } from './watched-file.ts';

/** Where open data is saved when its file has been replaced: next to the file, else in the second folder. */
export interface DataPaths {
  readonly dataFile: string;
  readonly backupsFolder: string;
}

/**
 * Writes the open data to a new file. When this returns, the file is on disk and has been read whole; returns
 * its path. Never replaces an existing file. If no folder accepts it, throws and leaves no file.
 */
export function writeKept(
  { dataFile, backupsFolder }: DataPaths,
  open: WatchedFile,
  db: Database,
  key: DataKey | null,
  now: Instant,
): string {
  const beside = dirname(dataFile);
  if (existsSync(beside)) {
    try {
      return writeInto(beside, open, db, key, now);
    } catch (error) {
      failureOrThrow(error);
    }
  }
  mkdirSync(backupsFolder, { recursive: true, mode: 0o700 });
  return writeInto(backupsFolder, open, db, key, now);
}

/** The files that the person hasn't decided about yet, the newest first. */
export function keptFiles({ dataFile, backupsFolder }: DataPaths): readonly string[] {
  return distinctFolders(dirname(dataFile), backupsFolder)
    .flatMap((folder) => {
      const names = tryDisk(() => readdirSync(folder)); // a folder that doesn't exist yet or can't be read has none
      return names.kind === 'saved' ? names.value.map((name) => join(folder, name)) : [];
    })
    .filter((file) => keptName.test(basename(file)) && isFile(file))
    .toSorted((a, b) => (basename(a) < basename(b) ? 1 : -1));
}

/**
 * Renames it, and a log that belongs to it, to a set-aside name: the person chose to continue with other
 * data.
 */
export function setKeptAside(file: string): string {
  const moment = keptName.exec(basename(file))?.[1] ?? '';
  const aside = free((count) => asidePath(file, count === 0 ? moment : `${moment}-${count}`));
  if (existsSync(`${file}-wal`)) moveFileSync(`${file}-wal`, `${aside}-wal`);
  moveFileSync(file, aside);
  syncFolder(dirname(file));
  return aside;
}

/** Whether two closed files have the same content, to the last row. Throws if one can't be read. */
export function haveSameContent(
  one: string,
  keyOfOne: DataKey | null,
  other: string,
  keyOfOther: DataKey | null,
): boolean {
  return reading(one, keyOfOne, digestOf).equals(reading(other, keyOfOther, digestOf));
}

/** Not a pipe or a folder: Rung has saved nothing in one. */
function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

const keptName = /^rung-kept-(.+)\.db$/;

function writeInto(
  folder: string,
  open: WatchedFile,
  db: Database,
  key: DataKey | null,
  now: Instant,
): string {
  const part = tempFileBeside(join(folder, 'rung.db'));
  try {
    writePart(part, open.bytes(), db, key);
    syncFile(part);
    const file = free((count) => join(folder, `rung-kept-${inName(later(now, count))}.db`));
    giveName(part, file);
    syncFolder(folder);
    return file;
  } finally {
    removeDatabase(part);
  }
}

/**
 * The bytes are the most reliable: through its log, a connection also reads what another program wrote into
 * the file.
 */
function writePart(
  part: string,
  bytes: FileAndLog | null,
  db: Database,
  key: DataKey | null,
): void {
  try {
    if (bytes === null) copyInto(part, db, key);
    else bytesInto(part, bytes, key);
  } catch (error) {
    const isWrong = error instanceof DamagedDatabaseError || error instanceof ChangedContentError;
    if (bytes === null || !isWrong) throw error;
    removeDatabase(part);
    copyInto(part, db, key);
  }
}

function bytesInto(part: string, { file, log }: FileAndLog, key: DataKey | null): void {
  writeFileSync(part, file, { flag: 'wx', mode: 0o600 });
  if (log.length > 0) writeFileSync(`${part}-wal`, log, { flag: 'wx', mode: 0o600 });
  naming(key, () => {
    const copy = connect(part, key);
    try {
      emptyLog(copy);
    } finally {
      copy.close();
    }
  });
  verifyFile(part, key);
}

function copyInto(part: string, db: Database, key: DataKey | null): void {
  closeSync(openSync(part, 'wx', 0o600));
  db.prepare('VACUUM INTO ?').run(part);
  verifyFile(part, key);
}

function free(nameOf: (count: number) => string): string {
  for (let count = 0; ; count += 1) if (isFree(nameOf(count))) return nameOf(count);
}

function later(now: Instant, milliseconds: number): Instant {
  return instant(new Date(Date.parse(now) + milliseconds));
}
