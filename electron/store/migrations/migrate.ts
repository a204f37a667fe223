import type { Database } from 'better-sqlite3';
import { saveDigest } from '../file/content-digest.ts';
import { applicationId, refuseOthers, stampOfDatabase } from '../file/file-stamp.ts';
import { migrations } from './list.ts';
import type { Migration } from './migration.ts';

/**
 * Upgrades the schema; each step changes schema and version in one transaction, or nothing. Throws
 * NewerDatabaseError or ForeignFileError for a file that this Rung must not change.
 */
export function migrate(db: Database, known: readonly Migration[] = migrations): void {
  const stamp = stampOfDatabase(db);
  refuseOthers(stamp, known.length);
  db.pragma('foreign_keys = OFF'); // a step may rebuild a table; rows are checked before it commits
  try {
    for (const migration of known.slice(stamp.userVersion)) {
      db.transaction(() => apply(db, migration)).immediate();
    }
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function apply(db: Database, { number, name, sql }: Migration): void {
  if (number !== stampOfDatabase(db).userVersion + 1) {
    throw new Error(`Migration ${number} (${name}) is not the next one.`);
  }
  db.exec(sql);
  const orphans = db.prepare('PRAGMA foreign_key_check').all().length;
  if (orphans > 0) {
    throw new Error(`Migration ${number} (${name}) leaves ${orphans} rows without their parent.`);
  }
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${number}`);
  saveDigest(db);
}
