import { initial } from '../../../electron/store/migrations/001-initial.ts';
import type { Migration } from '../../../electron/store/migrations/migration.ts';

/** A made-up step that adds something: a greeting and mentors. */
export const adding: Migration = {
  number: 2,
  name: 'mentors',
  sql: `
    CREATE TABLE mentor (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT;
    ALTER TABLE settings ADD COLUMN greeting TEXT NOT NULL DEFAULT 'Hello';
  `,
};

/** A made-up step that rebuilds a table that others refer to: evidence may come from a mentor. */
export const rebuilding: Migration = {
  number: 3,
  name: 'evidence-by-mentors',
  sql: `
    CREATE TABLE evidence_anew (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      what TEXT NOT NULL CHECK (what <> ''),
      date TEXT NOT NULL CHECK (date(date) IS date),
      created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
      deleted_at TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', deleted_at) IS deleted_at),
      mentor INTEGER REFERENCES mentor (number)
    ) STRICT;
    INSERT INTO evidence_anew
      SELECT number, id, what, date, created_at, deleted_at, NULL FROM evidence;
    DROP TABLE evidence;
    ALTER TABLE evidence_anew RENAME TO evidence;
  `,
};

/**
 * The first schema, followed by made-up steps. While there is only one real schema, tests replace
 * `electron/store/migrations/list.ts` with this list to test upgrades.
 */
export const migrations: readonly Migration[] = [initial, adding, rebuilding];
