import { accessSync, chmodSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { unlessDiskRefuses } from '../disk/failure.ts';
import { migrations } from '../migrations/list.ts';
import { migrate } from '../migrations/migrate.ts';
import { connect, type DataKey, inMemory, reading } from './connection.ts';
import { followWrites } from './content-digest.ts';
import { createDatabase } from './create-database.ts';
import { type FileStamp, hasLog, stampOfDatabase } from './file-stamp.ts';
import { naming, verifyFile } from './verify.ts';

/** The file exists, but is empty. */
export class EmptyFileError extends Error {
  override readonly name = 'EmptyFileError';
}

/** The file is missing, and something next to it shows that it existed. */
export class MissingFileError extends Error {
  override readonly name = 'MissingFileError';
}

/** The copy that must exist before the file is upgraded could not be made. */
export class NoCopyError extends Error {
  override readonly name = 'NoCopyError';
}

export interface OpenOptions {
  /** Null for a plain file. */
  readonly key?: DataKey | null;
  /** Makes a verified copy before the schema is upgraded; if it throws, nothing is changed. */
  readonly copyFirst?: (db: Database) => void;
}

/**
 * Opens the person's database: creates a missing one and upgrades an earlier schema. Throws what `verifyFile`
 * throws, EmptyFileError, MissingFileError, NoCopyError, or the system's error, without changing anything.
 */
export function openDatabase(
  file: string,
  { key = null, copyFirst = () => {} }: OpenOptions = {},
): Database {
  if (!existsSync(file)) {
    if (hasLog(file)) throw new MissingFileError('There is a log without its file.');
    createDatabase(file, key);
  }
  refuseEmpty(file);
  verifyFile(file, key, (db, stamp) => {
    refuseWithoutContent(stamp);
    if (stamp.userVersion < migrations.length) copied(db, copyFirst);
  });
  // SQLite would only say that it can't.
  for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK);
  makePrivate(file, 0o600);
  const db = naming(key, () => connect(file, key));
  try {
    db.transaction(() => {}).immediate(); // finds out now whether someone else is writing, not at the first save
    migrate(db);
    followWrites(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * The file's content, upgraded only in memory: every write is refused as on a read-only disk. Works on a full
 * disk, while another program has the file open, and for content that Rung did not write. Throws like
 * `openDatabase`.
 */
export function openSnapshot(file: string, key: DataKey | null): Database {
  refuseEmpty(file);
  return naming(key, () => {
    const db = inMemory(reading(file, key, (read) => read.serialize(), 'copy'));
    try {
      refuseWithoutContent(stampOfDatabase(db));
      migrate(db);
      db.pragma('query_only = ON');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Restricts a file or folder to its owner; the log inherits its file's mode. A file system without owners
 * (exFAT, some network drives) refuses, and the data is opened all the same.
 */
export function makePrivate(path: string, mode: 0o600 | 0o700): void {
  if ((statSync(path).mode & 0o077) !== 0) unlessDiskRefuses(() => chmodSync(path, mode));
}

/**
 * Whether only the owner may read a file, judged by its actual mode: some disks silently use another one. On
 * Windows the mode says nothing.
 */
export function isPrivate(file: string): boolean {
  return process.platform === 'win32' || (statSync(file).mode & 0o077) === 0;
}

function refuseEmpty(file: string): void {
  if (statSync(file).size === 0) throw new EmptyFileError('The file is empty.');
}

/** Rung creates a file whole or not at all: one without tables is a remnant, or not Rung's. */
function refuseWithoutContent({ empty }: FileStamp): void {
  if (empty) throw new EmptyFileError('Nothing is in the file.');
}

function copied(db: Database, copyFirst: (db: Database) => void): void {
  try {
    copyFirst(db);
  } catch (error) {
    throw new NoCopyError('The copy before the upgrade could not be made.', { cause: error });
  }
}
