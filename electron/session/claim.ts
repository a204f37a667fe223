import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { codeOf, FileInUseError, storageFailure } from '../store/disk/failure.ts';
import { makePrivate } from '../store/file/open.ts';

/** Another Rung has the data open. */
export class OtherRungError extends FileInUseError {
  override readonly name = 'OtherRungError';
}

/** Keeps a second Rung from opening the same data, through a link from elsewhere or on a network drive. */
export interface Claim {
  /**
   * Claims the data in this file until it is released, again if something has removed or replaced the lock;
   * throws OtherRungError.
   */
  take(dataFile: string): void;
  release(): void;
}

/**
 * SQLite takes the system's lock on a file next to the data; the system releases it when Rung ends, however
 * it ends. The data's own file can't be used, because reading it releases every lock on it. The lock file is
 * empty and never removed: a Rung that has a removed file open would have a lock that others can't see.
 */
export function claimData(): Claim {
  let claimed: Lock | null = null;
  const release = () => {
    claimed?.release();
    claimed = null;
  };
  return {
    take(dataFile) {
      const file = join(dirname(dataFile), 'rung.lock');
      if (claimed?.file === file && inodeOf(file) === claimed.inode) return;
      release();
      claimed = lock(file);
    },
    release,
  };
}

interface Lock {
  readonly file: string;
  readonly inode: bigint | null;
  release(): void;
}

/** Null if the disk doesn't accept such a file, for example if it is read-only: nobody saves there either. */
function lock(file: string): Lock | null {
  let db: Sqlite.Database | null = null;
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there !== undefined && !(there.isFile() && there.size === 0)) return null; // not Rung's
    db = new Sqlite(file, { timeout: 250 });
    makePrivate(file, 0o600);
    db.pragma('journal_mode = MEMORY'); // otherwise SQLite creates a journal file
    db.exec('BEGIN EXCLUSIVE');
    const locked = db;
    return { file, inode: inodeOf(file), release: () => void locked.close() };
  } catch (error) {
    db?.close();
    if (codeOf(error)?.startsWith('SQLITE_BUSY')) {
      throw new OtherRungError(error);
    }
    if (storageFailure(error) === null && !(error instanceof TypeError)) throw error;
    return null;
  }
}

function inodeOf(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}
