import Sqlite, { type Database } from 'better-sqlite3';
import { migrate } from '../../electron/store/migrate.ts';

/** The real schema in memory, for properties that need a fresh database each time. */
export function memoryStore(): Database {
  const db = new Sqlite(':memory:');
  migrate(db);
  return db;
}
