import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { codeOf } from './failure.ts';
import { ForeignFileError, notSqlite, refuseOthers, stampOfFile } from './file-stamp.ts';
import { migrate, migrations } from './migrate.ts';

/** The file is a Rung database whose pages are damaged. */
export class DamagedDatabaseError extends Error {
  override readonly name = 'DamagedDatabaseError';
}

const damaged = 'The file is damaged.';

/**
 * Opens the person's database, creating and migrating it where needed.
 * Throws NewerDatabaseError, ForeignFileError or DamagedDatabaseError, having changed nothing.
 */
export function openDatabase(file: string): Database {
  refuseOthers(stampOfFile(file), migrations.length);
  keepPrivate(file);
  const db = new Sqlite(file);
  try {
    prepareConnection(db);
    refuseDamaged(db);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw named(error);
  }
}

/** SQLite finds some foreign and damaged files only on its way into them. */
function named(error: unknown): unknown {
  const code = codeOf(error) ?? '';
  if (code.startsWith('SQLITE_NOTADB')) return new ForeignFileError(notSqlite);
  if (code.startsWith('SQLITE_CORRUPT')) return new DamagedDatabaseError(damaged);
  return error;
}

/** Pragmas hold for a connection, not for the file, so every connection gets them. */
function prepareConnection(db: Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL'); // what was saved outlives a power cut
  db.pragma('fullfsync = ON'); // the same on macOS, where a plain fsync stops at the drive's cache
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON'); // so that REPLACE can't pass by the delete triggers
}

function refuseDamaged(db: Database): void {
  const verdict = db.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new DamagedDatabaseError(damaged);
}

/** Only the owner may read the file; the log beside it takes over the same mode. */
function keepPrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, 'wx', 0o600));
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) !== 0) chmodSync(file, mode & 0o700);
}
