import Sqlite, { type Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { migrate, migrations } from '../../electron/store/migrate.ts';
import { fillFirst, fillSecond } from './filled-schemas.ts';

export interface MigrationFixture {
  /** Of its SQL, as released: a migration is never changed. */
  readonly sha256: string;
  /** Fills every table of the schema before it, in SQL of that schema. */
  readonly before: (db: Database) => void;
  /** Checks, in SQL of the schema after it, that the data stands there. */
  readonly after: (db: Database) => void;
}

/** By number. A migration without its entry here fails the tests. */
export const migrationFixtures: ReadonlyMap<number, MigrationFixture> = new Map([
  [
    1,
    {
      sha256: 'dc92a85d54be68ec8beca6c2ed5c762bb930c7acf1bfb9b06ab3e900ab208672',
      before: () => undefined, // nothing comes before the first
      after: (db) => {
        expect(rowsIn(db, 'assessment')).toEqual([]);
        expect(rowsIn(db, 'settings')).toMatchObject([{ theme: 'system', current_level: null }]);
      },
    },
  ],
  [
    2,
    {
      sha256: 'cbe4852ee7240c378c1cfe810fb0c3fdc125245800121dfc427cdc51cf7bca5b',
      ...onlyAdds(2, fillFirst, ['draft_scope', 'draft_shift', 'scope_answer', 'shift_position']),
    },
  ],
  [
    3,
    {
      sha256: 'cb26f22fd16064f56ace370ecd82d5b34c89e55fae2e54cb14d14b289829f0ee',
      ...onlyAdds(3, fillSecond, ['action', 'focus_gap', 'path', 'path_draw', 'progress_note']),
    },
  ],
]);

/** A database with the schema of that number, as a Rung of its time made it. */
export function databaseAt(version: number, file = ':memory:'): Database {
  const db = new Sqlite(file);
  migrate(db, migrations.slice(0, version));
  return db;
}

/** For a step that leaves every row as it was and adds empty tables. */
function onlyAdds(
  number: number,
  before: (db: Database) => void,
  added: readonly string[],
): Omit<MigrationFixture, 'sha256'> {
  return {
    before,
    after: (db) => {
      const untouched = databaseAt(number - 1);
      before(untouched);
      const old = tablesOf(untouched);
      expect(tablesOf(db)).toEqual([...old, ...added].toSorted());
      for (const table of old) expect(rowsIn(db, table)).toEqual(rowsIn(untouched, table));
      for (const table of added) expect(rowsIn(db, table)).toEqual([]);
    },
  };
}

/** Without SQLite's own. */
export function tablesOf(db: Database): readonly unknown[] {
  return db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .pluck()
    .all();
}

function rowsIn(db: Database, table: unknown): readonly unknown[] {
  return db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all();
}
