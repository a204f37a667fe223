import { createHash } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import {
  applicationId,
  ForeignFileError,
  NewerDatabaseError,
} from '../../../electron/store/file/file-stamp.ts';
import { migrations } from '../../../electron/store/migrations/list.ts';
import { migrate } from '../../../electron/store/migrations/migrate.ts';
import type { Migration } from '../../../electron/store/migrations/migration.ts';
import { migrations as withLater } from './later-steps.ts';
import {
  databaseAt,
  type MigrationFixture,
  migrationFixtures,
  tablesOf,
} from './migration-fixtures.ts';

test('migrations are numbered from one without gaps and have unique names', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

test.each(migrations)(
  'migration $number ($name), once released, is still the same',
  (migration) => {
    const { sha256 } = fixtureOf(migration);
    const hash = createHash('sha256').update(migration.sql).digest('hex');
    expect(sha256 ?? hash).toBe(hash);
  },
);

test.each(
  [migrations, withLater].flatMap((list) =>
    list.map((migration) => ({ ...migration, migration, list })),
  ),
)('migration $number ($name) preserves a full earlier database', ({ migration, list }) => {
  const { before, after } = fixtureOf(migration);
  const db = databaseAt(migration.number - 1, ':memory:', list);
  before(db);
  expect(emptyTables(db)).toEqual([]);
  migrate(db, list.slice(0, migration.number));
  expect(versionOf(db)).toBe(migration.number);
  expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  after(db);
});

test('every table is STRICT', () => {
  const db = databaseAt(migrations.length);
  const tables = db.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND NOT strict",
  );
  expect(tables.pluck().all()).toEqual([]);
});

test('only columns with a meaning for NULL are nullable', () => {
  const columns = databaseAt(migrations.length).prepare(`
    SELECT tables.name || '.' || columns.name
    FROM pragma_table_list AS tables, pragma_table_info(tables.name) AS columns
    WHERE tables.schema = 'main' AND tables.name NOT LIKE 'sqlite%' AND NOT columns."notnull"
      AND NOT (columns.pk = 1 AND columns.type = 'INTEGER') -- a row's own number
    ORDER BY 1`);
  expect(columns.pluck().all()).toEqual([
    'action.deleted_at',
    'action.due',
    'action.gap_activity',
    'action.gap_kind',
    'action.gap_level',
    'action.gap_shift',
    'action.gap_skill',
    'action.gap_transition',
    'action.source_accelerator',
    'action.source_kind',
    'action.source_ladder_id',
    'action.source_ladder_version',
    'action.source_transition',
    'assessment.deleted_at',
    'assessment_version.period_from',
    'assessment_version.period_kind',
    'draft.corrects',
    'evidence.deleted_at',
    'focus_gap.gap_activity',
    'focus_gap.gap_level',
    'focus_gap.gap_shift',
    'focus_gap.gap_skill',
    'focus_gap.gap_transition',
    'look_back_rating.score',
    'path.leaning',
    'progress_note.deleted_at',
    'rating_revision.first_score',
    'rating_revision.second_score',
    'rating_revision.seen_score',
    'retest_answer.score',
    'scope_answer.level',
    'settings.assess_every',
    'settings.current_level',
    'settings.lock_after',
    'settings.target_level',
    'settings.weekly_hours',
    'statement_rating.score',
    'time_share.minutes',
  ]);
});

test.each([
  ['fails halfway', 'CREATE TABLE half (x) STRICT; SELECT nothing FROM nowhere'],
  [
    'leaves a row without its parent',
    'CREATE TABLE child (p INTEGER REFERENCES settings (id)) STRICT; INSERT INTO child VALUES (7)',
  ],
])('a migration that %s leaves schema, version and rows unchanged', (_what, sql) => {
  const db = databaseAt(migrations.length);
  const broken = { number: migrations.length + 1, name: 'broken', sql };
  const before = db.serialize();
  expect(() => migrate(db, [...migrations, broken])).toThrow();
  expect(db.serialize().equals(before)).toBe(true);
  expect(versionOf(db)).toBe(migrations.length);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('the steps before a failing one stay done', () => {
  const db = databaseAt(0);
  const broken = { number: migrations.length + 1, name: 'broken', sql: 'nonsense' };
  expect(() => migrate(db, [...migrations, broken])).toThrow(/nonsense/);
  expect(versionOf(db)).toBe(migrations.length);
  migrate(db);
});

test('a list of migrations that is out of order is rejected', () => {
  const db = databaseAt(0);
  const skipped = migrations.map((migration) => ({ ...migration, number: migration.number + 1 }));
  expect(() => migrate(db, skipped)).toThrow(/not the next one/);
  expect(versionOf(db)).toBe(0);
});

test('migrating an up-to-date database changes nothing', () => {
  const db = databaseAt(migrations.length);
  const before = db.serialize();
  migrate(db);
  expect(db.serialize().equals(before)).toBe(true);
});

test('a later Rung’s database and another program’s are rejected with their own errors', () => {
  const newer = databaseAt(migrations.length);
  newer.pragma(`user_version = ${migrations.length + 1}`);
  expect(() => migrate(newer)).toThrow(NewerDatabaseError);
  const foreign = new Sqlite(':memory:');
  foreign.exec('CREATE TABLE theirs (x)');
  expect(() => migrate(foreign)).toThrow(ForeignFileError);
});

function fixtureOf(migration: Migration): MigrationFixture {
  const fixture = migrationFixtures.get(migration);
  if (fixture === undefined) {
    throw new Error(
      `Migration ${migration.number} (${migration.name}) has no data in tests/store/migrations/migration-fixtures.ts.`,
    );
  }
  return fixture;
}

function versionOf(db: Database): unknown {
  return db.pragma('user_version', { simple: true });
}

/** A fixture must fill every table, or the step isn't tested on it. */
function emptyTables(db: Database): readonly unknown[] {
  return tablesOf(db).filter((table) => db.prepare(`SELECT 1 FROM ${table}`).get() === undefined);
}
