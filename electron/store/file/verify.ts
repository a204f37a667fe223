import type { Database } from 'better-sqlite3';
import { ZodError } from 'zod';
import { codeOf } from '../disk/failure.ts';
import { migrations } from '../migrations/list.ts';
import { type DataKey, reading } from './connection.ts';
import { contentIsAsWritten } from './content-digest.ts';
import { type FileStamp, ForeignFileError, refuseOthers, stampOfDatabase } from './file-stamp.ts';

/** The file is a Rung database that can't be read whole. */
export class DamagedDatabaseError extends Error {
  override readonly name: string = 'DamagedDatabaseError';
}

/** Nothing in the file opens with the key: it needs another key, or the beginning of the file is damaged. */
export class OtherKeyError extends DamagedDatabaseError {
  override readonly name = 'OtherKeyError';
}

/** SQLite reads the file whole, but its content is not what Rung wrote last. */
export class ChangedContentError extends Error {
  override readonly name: string = 'ChangedContentError';
}

/**
 * Reads the whole file without changing anything, then runs the work on it, if any. Throws ForeignFileError,
 * NewerDatabaseError, DamagedDatabaseError, ChangedContentError, or the system's error if it can't be read.
 */
export function verifyFile(
  file: string,
  key: DataKey | null,
  work: (db: Database, stamp: FileStamp) => void = () => {},
): FileStamp {
  return naming(key, () =>
    reading(file, key, (db) => {
      const stamp = verifyDatabase(db);
      work(db, stamp);
      return stamp;
    }),
  );
}

/** Reads the whole database through an open connection; throws like `verifyFile`. */
export function verifyDatabase(db: Database): FileStamp {
  const stamp = stampOfDatabase(db);
  refuseOthers(stamp, migrations.length);
  const orphans = () => db.prepare('PRAGMA foreign_key_check').all().length;
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok' || orphans() > 0) {
    throw new DamagedDatabaseError(damaged);
  }
  if (!stamp.empty && !contentIsAsWritten(db)) {
    throw new ChangedContentError('The content is not what Rung wrote last.');
  }
  return stamp;
}

/**
 * SQLite notices some foreign and damaged files only while reading them, and rows that the model does not
 * know count as damage, too.
 */
export function naming<Value>(key: DataKey | null, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code.startsWith('SQLITE_NOTADB') && key === null) {
      throw new ForeignFileError('The file is not one that Rung wrote.', { cause: error });
    }
    if (code.startsWith('SQLITE_NOTADB')) {
      throw new OtherKeyError('The key opens nothing in the file.', { cause: error });
    }
    if (/^SQLITE_(CORRUPT|ERROR$)/.test(code) || error instanceof ZodError) {
      throw new DamagedDatabaseError(damaged, { cause: error });
    }
    throw error;
  }
}

const damaged = 'The file is damaged.';
