import type { Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { readRecords } from '../../electron/store/records.ts';
import { readSettings } from '../../electron/store/settings.ts';

export interface MigrationFixture {
  /** Of its SQL, as released: a migration is never changed. */
  readonly sha256: string;
  /** Fills every table of the schema before it, in SQL of that schema. */
  readonly before: (db: Database) => void;
  /** Checks that the data stands in the schema after it. */
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
        expect(readRecords(db).assessments).toEqual([]);
        expect(readSettings(db).theme).toBe('system');
      },
    },
  ],
]);
