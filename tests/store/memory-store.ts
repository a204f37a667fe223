import Sqlite, { type Database } from 'better-sqlite3';
import { migrate } from '../../electron/store/migrations/migrate.ts';

let empty: Buffer | null = null;

/** The real schema in memory, for properties that need a new database each time. */
export function memoryStore(): Database {
  empty ??= migrated();
  const db = new Sqlite(empty);
  db.pragma('foreign_keys = ON');
  return db;
}

function migrated(): Buffer {
  const db = new Sqlite(':memory:');
  migrate(db);
  return db.serialize();
}
