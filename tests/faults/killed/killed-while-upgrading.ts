import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { compiled } from '../../../build/root.ts';
import { reading } from '../../../electron/store/file/connection.ts';
import { digestOf } from '../../../electron/store/file/content-digest.ts';
import { stampOfDatabase } from '../../../electron/store/file/file-stamp.ts';
import { verifyDatabase, verifyFile } from '../../../electron/store/file/verify.ts';
import { openedSession } from '../../electron/session/opened-session.ts';
import { filledDatabaseAt } from '../../store/migrations/migration-fixtures.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

export const startingChild = join(import.meta.dirname, 'starting-child.ts');
/** The schemas of `later-steps.ts` before the last one, from which upgrades start. */
export const versions = [1, 2, 3];

/** A folder with a file left by a Rung with that schema, with a row in every table. */
export function folderOf(version: number): string {
  const folder = temporaryFolder();
  const db = filledDatabaseAt(version, join(folder, 'rung.db'));
  db.pragma('journal_mode = WAL');
  db.close();
  return folder;
}

export interface Upgrade {
  readonly version: number;
  readonly folder: string;
  /** The content of the folder's file after an undisturbed upgrade. */
  readonly upgraded: readonly unknown[];
  /** How many statements that upgrade runs. */
  readonly statements: number;
}

/** Runs an undisturbed upgrade from that schema. */
export function undisturbed(version: number): Upgrade {
  const folder = folderOf(version);
  const copy = copyOf(folder);
  const many = 1_000_000;
  const { stdout } = start(copy, many);
  const [kind, left] = stdout.split(' ');
  expect(kind).toBe('ready');
  return { version, folder, upgraded: contentOf(copy), statements: many - Number(left) };
}

/** Kills the upgrade before that statement, and starts again. */
export function killedBefore(statement: number, upgrade: Upgrade): void {
  const folder = copyOf(upgrade.folder);
  const { signal } = start(folder, statement);
  expect([statement, signal]).toEqual([statement, 'SIGKILL']);
  expectUpgradeGoesOn(folder, upgrade);
}

/** Checks that a changed file has an intact copy, and that the next start ends like an undisturbed one. */
export function expectUpgradeGoesOn(folder: string, { version, upgraded }: Upgrade): void {
  const schema = reading(join(folder, 'rung.db'), null, (db) => stampOfDatabase(db).userVersion);
  if (schema > version) expectWholeCopy(folder, version);
  const dataSession = openedSession(folder);
  expect(dataSession.start()).toMatchObject({ kind: 'ready', access: 'full' });
  expectWholeCopy(folder, version);
  dataSession.close();
  expect(contentOf(folder)).toEqual(upgraded);
  const parts = readdirSync(folder, { recursive: true }).filter((name) =>
    /part|-wal/.test(`${name}`),
  );
  expect(parts).toEqual([]);
}

export function copyOf(folder: string, copy = temporaryFolder()): string {
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function start(folder: string, statements: number) {
  return spawnSync(process.execPath, [startingChild, folder], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: compiled,
      RUNG_STATEMENTS_LEFT: String(statements),
    },
  });
}

function expectWholeCopy(folder: string, version: number): void {
  const backups = join(folder, 'backups');
  const copies = readdirSync(backups).filter((name) => name.endsWith('-upgrade.db'));
  // A start that continues from a schema in between has also copied that.
  const versions = copies.map((name) => verifyFile(join(backups, name), null).userVersion);
  expect(versions).toContain(version);
}

/** The file's schema, its digest and every row. */
function contentOf(folder: string): readonly unknown[] {
  return reading(join(folder, 'rung.db'), null, (db) => {
    verifyDatabase(db);
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    return [
      digestOf(db).toString('hex'),
      db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all(),
      tables.map((table) => rowsOf(db, String(table))),
    ];
  });
}

function rowsOf(db: Database, table: string): readonly unknown[] {
  return [table, db.prepare(`SELECT * FROM ${table}`).all()];
}
