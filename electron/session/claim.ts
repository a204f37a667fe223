import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { codeOf, FileInUseError, storageFailure } from '../store/file/failure.ts';
import { keepPrivate } from '../store/file/open.ts';

/** Another Rung has the data open. */
export class OtherRungError extends FileInUseError {
  override readonly name = 'OtherRungError';
}

/** What keeps a second Rung from opening the same data, by a link from elsewhere or on a network drive. */
export interface Claim {
  /** Claims the data in this file until it is let go, anew where something has removed or replaced the lock; throws OtherRungError. */
  take(dataFile: string): void;
  letGo(): void;
}

/**
 * SQLite holds the system's lock on a file beside the data, which the system takes away when Rung ends, however it
 * ends. The data's own file would not do: to read it gives up every lock on it. The file is empty and is never removed: a
 * Rung that has it open would claim what another one can't see.
 */
export function claimData(): Claim {
  let held: Lock | null = null;
  const letGo = () => {
    held?.release();
    held = null;
  };
  return {
    take(dataFile) {
      const file = join(dirname(dataFile), 'rung.lock');
      if (held?.file === file && inodeOf(file) === held.inode) return;
      letGo();
      held = lock(file);
    },
    letGo,
  };
}

interface Lock {
  readonly file: string;
  readonly inode: bigint | null;
  release(): void;
}

/** Null where the disk takes no such file, as a read-only one: nobody saves there either. */
function lock(file: string): Lock | null {
  let db: Sqlite.Database | null = null;
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there !== undefined && !(there.isFile() && there.size === 0)) return null; // somebody else's
    db = new Sqlite(file, { timeout: 250 });
    keepPrivate(file, 0o600);
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
