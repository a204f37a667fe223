import Sqlite, { type Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { z } from 'zod';
import { migrate, migrations } from '../../../electron/store/migrations/migrate.ts';
import {
  fillFifth,
  fillFirst,
  fillFourth,
  fillSecond,
  fillThird,
} from '../exchange/filled-schemas.ts';

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
  [
    4,
    {
      sha256: '14b3795862bd860d90e16207a377b34b919e7caba163a959bee1aeb1fa908aad',
      ...onlyAdds(
        4,
        fillThird,
        [
          'draft_energy',
          'draft_look_back',
          'draft_look_back_rating',
          'draft_revision',
          'due_notice',
          'energy_answer',
          'evidence_draft',
          'evidence_draft_statement',
          'look_back',
          'look_back_rating',
          'rating_revision',
        ],
        {
          settings: { blind_rating: 1, assess_every: null, notify_when_due: 0, weekly_hours: null },
        },
      ),
    },
  ],
  [
    5,
    {
      sha256: 'f9b5c3a85a75b1301f2b436759a23fc76ea2b9f5075b9b6686553ad03ff2808d',
      ...onlyAdds(5, fillFourth, ['content_digest', 'held_typing'], {
        settings: { lock_after: 15 },
      }),
    },
  ],
  [
    6,
    {
      sha256: 'cb4d994178120d8d80075f771fb8f7fabc0bad081ac0467ebf3223d0ffc9ddfb',
      ...onlyAdds(6, fillFifth, ['day_of_use']),
    },
  ],
]);

/** A database with the schema of that number, as a Rung of its time made it. */
export function databaseAt(version: number, file = ':memory:'): Database {
  const db = new Sqlite(file);
  migrate(db, migrations.slice(0, version));
  return db;
}

/** For a step that leaves every row as it was, adds empty tables, and adds columns with the same values to every row. */
function onlyAdds(
  number: number,
  before: (db: Database) => void,
  added: readonly string[],
  columns: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): Omit<MigrationFixture, 'sha256'> {
  return {
    before,
    after: (db) => {
      const untouched = databaseAt(number - 1);
      before(untouched);
      const old = tablesOf(untouched);
      expect(tablesOf(db)).toEqual([...old, ...added].toSorted());
      for (const table of old.filter((name) => name !== 'content_digest')) {
        const rows = rowsIn(untouched, table).map((row) => ({ ...row, ...columns[table] }));
        expect(rowsIn(db, table)).toEqual(rows);
      }
      for (const table of added.filter((name) => name !== 'content_digest')) {
        expect(rowsIn(db, table)).toEqual([]);
      }
    },
  };
}

/** Without SQLite's own. */
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
