import Sqlite, { type Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { z } from 'zod';
import { saveDigest } from '../../../electron/store/file/content-digest.ts';
import { initial } from '../../../electron/store/migrations/001-initial.ts';
import { retestsAndGuesses } from '../../../electron/store/migrations/002-retests-and-guesses.ts';
import { migrations } from '../../../electron/store/migrations/list.ts';
import { migrate } from '../../../electron/store/migrations/migrate.ts';
import type { Migration } from '../../../electron/store/migrations/migration.ts';
import { fillInitial, fillSecond } from './filled-files.ts';
import { adding, rebuilding } from './later-steps.ts';

export interface MigrationFixture {
  /** The hash of its SQL as released; from then on it never changes. Null until a release includes it. */
  readonly sha256: string | null;
  /** Fills every table of the schema before it, in SQL of that schema. */
  readonly before: (db: Database) => void;
  /** Checks, in SQL of the schema after it, that the data is there. */
  readonly after: (db: Database) => void;
}

/** A step without an entry here fails the tests, whether it is made up or the app's own. */
export const migrationFixtures: ReadonlyMap<Migration, MigrationFixture> = new Map([
  [
    initial,
    {
      sha256: null,
      before: () => undefined, // nothing comes before the first
      after: (db: Database) => {
        expect(rowsIn(db, 'assessment')).toEqual([]);
        expect(rowsIn(db, 'settings')).toMatchObject([{ theme: 'system', current_level: null }]);
      },
    },
  ],
  [
    retestsAndGuesses,
    {
      sha256: null,
      ...keepsEveryRow([initial], fillInitial, ['guess', 'retest', 'retest_answer'], {
        settings: { ask_again: 1 },
        draft: ({ content }) => ({ content: String(content).replace(/}$/, ',"guesses":[]}') }),
      }),
    },
  ],
  [
    adding,
    {
      sha256: null,
      ...keepsEveryRow([initial, retestsAndGuesses], fillSecond, ['mentor'], {
        settings: { greeting: 'Hello' },
      }),
    },
  ],
  [
    rebuilding,
    {
      sha256: null,
      ...keepsEveryRow([initial, retestsAndGuesses, adding], fillWithMentor, [], {
        evidence: { mentor: null },
      }),
    },
  ],
]);

/** A database with that schema number, as a Rung of its time created it. */
export function databaseAt(version: number, file = ':memory:', known = migrations): Database {
  const db = new Sqlite(file);
  migrate(db, known.slice(0, version));
  return db;
}

/** A database with that schema number and something in every table; the last schema of `later-steps.ts` is excluded. */
export function filledDatabaseAt(version: number, file: string): Database {
  const db = databaseAt(version, file);
  const fill = [fillInitial, fillSecond, fillWithMentor][version - 1];
  if (fill === undefined) throw new RangeError(`Schema ${version} can’t be filled.`);
  fill(db);
  saveDigest(db);
  return db;
}

function fillWithMentor(db: Database): void {
  fillSecond(db);
  db.exec("INSERT INTO mentor (name) VALUES ('Grace')");
}

type Row = Readonly<Record<string, unknown>>;

/** For a step that adds empty tables, and gives each row of a table these columns. */
function keepsEveryRow(
  earlier: readonly Migration[],
  before: (db: Database) => void,
  added: readonly string[],
  columns: Readonly<Record<string, Row | ((row: Row) => Row)>>,
): Omit<MigrationFixture, 'sha256'> {
  return {
    before,
    after: (db) => {
      const untouched = databaseAt(earlier.length, ':memory:', earlier);
      before(untouched);
      const old = tablesOf(untouched);
      expect(tablesOf(db)).toEqual([...old, ...added].toSorted());
      for (const table of old.filter((name) => name !== 'content_digest')) {
        const change = columns[table];
        const rows = rowsIn(untouched, table).map((row) => ({
          ...row,
          ...(typeof change === 'function' ? change(row) : change),
        }));
        expect(rowsIn(db, table)).toEqual(rows);
      }
      for (const table of added) expect(rowsIn(db, table)).toEqual([]);
    },
  };
}

/** All tables except SQLite's own. */
export function tablesOf(db: Database): readonly string[] {
  const names = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .pluck()
    .all();
  return z.array(z.string()).parse(names);
}

function rowsIn(db: Database, table: string): readonly Readonly<Record<string, unknown>>[] {
  const order = db
    .prepare(`SELECT * FROM ${table}`)
    .columns()
    .slice(0, 3)
    .map((_, i) => i + 1);
  const rows = db.prepare(`SELECT * FROM ${table} ORDER BY ${order.join(', ')}`).all();
  return z.array(z.record(z.string(), z.unknown())).parse(rows);
}
