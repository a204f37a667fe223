import { initial } from '../../../electron/store/migrations/001-initial.ts';
import { retestsAndGuesses } from '../../../electron/store/migrations/002-retests-and-guesses.ts';
import type { Migration } from '../../../electron/store/migrations/migration.ts';

/** A made-up step that adds something: a greeting and mentors. */
export const adding: Migration = {
  number: 3,
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
  number: 4,
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
 * The real schemas, followed by made-up steps. Tests of upgrades replace `electron/store/migrations/list.ts`
 * with this list, so that they work whatever the newest schema is.
 */
export const migrations: readonly Migration[] = [initial, retestsAndGuesses, adding, rebuilding];
