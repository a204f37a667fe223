import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/**
 * The content digest, stored in the file, is the sum of every row's hash, modulo 2^128. The connection's
 * triggers add and subtract each statement's changes in its own transaction, so the cost is the same with one
 * year of data or ten. A row changed in any other way makes the digest wrong.
 */
const hexDigits = 32;
const modulus = 1n << 128n;

/** Computed from the current rows, the schema and its version. */
export function digestOf(db: Database): Buffer {
  let sum = hashed('user_version', [versionOf(db)]);
  for (const row of rowsIn(db, schemaRows)) sum += hashed('sqlite_schema', row);
  for (const table of digestedTables(db)) {
    for (const row of rowsIn(db, `SELECT * FROM main.${table}`)) sum += hashed(table, row);
  }
  return toBytes(sum);
}

/** The stored digest; null if there is none. */
export function savedDigest(db: Database): Buffer | null {
  const table = "SELECT 1 FROM main.sqlite_schema WHERE name = 'content_digest'";
  if (db.prepare(table).get() === undefined) return null;
  const digest = db.prepare('SELECT digest FROM main.content_digest').pluck().get();
  return Buffer.isBuffer(digest) ? digest : Buffer.alloc(0);
}

/** Whether the content is what Rung last wrote. */
export function contentIsAsWritten(db: Database): boolean {
  return savedDigest(db)?.equals(digestOf(db)) ?? false;
}

/** Accepts the current content as written by Rung: after a migration, or when the person says so. */
export function saveDigest(db: Database): void {
  if (savedDigest(db) === null) return;
  db.prepare('UPDATE main.content_digest SET digest = @digest').run({ digest: digestOf(db) });
}

/** From here on, this connection's writes also update the digest. */
export function followWrites(db: Database): void {
  const counting =
    (sign: 1n | -1n) =>
    (digest: unknown, table: unknown, ...row: unknown[]) =>
      toBytes(fromBytes(digest) + sign * hashed(table, row));
  db.function('digest_with', { varargs: true }, counting(1n));
  db.function('digest_without', { varargs: true }, counting(-1n));
  db.exec(
    digestedTables(db)
      .map((table) => triggersOf(table, columnsOf(db, table)))
      .join(''),
  );
}

/** Temporary triggers: they belong to this connection and aren't part of the file. */
function triggersOf(table: string, columns: readonly string[]): string {
  const changed = (how: 'with' | 'without', row: 'NEW' | 'OLD', digest: string) =>
    `digest_${how}(${digest}, '${table}', ${columns.map((name) => `${row}.${name}`).join(', ')})`;
  const without = changed('without', 'OLD', 'digest');
  const on = (event: string, digest: string) => `
    CREATE TEMP TRIGGER digest_${table}_${event} AFTER ${event} ON main.${table}
    BEGIN UPDATE content_digest SET digest = ${digest}; END;`;
  return (
    on('INSERT', changed('with', 'NEW', 'digest')) +
    on('DELETE', without) +
    on('UPDATE', changed('with', 'NEW', without))
  );
}

function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function digestedTables(db: Database): readonly string[] {
  return z.array(z.string()).parse(db.prepare(tableNames).pluck().all());
}

function columnsOf(db: Database, table: string): readonly string[] {
  return db
    .prepare(`SELECT * FROM main.${table}`)
    .columns()
    .map(({ name }) => name);
}

function* rowsIn(db: Database, sql: string): Generator<readonly unknown[]> {
  for (const row of db.prepare(sql).raw().iterate()) if (Array.isArray(row)) yield row;
}

function hashed(table: unknown, row: readonly unknown[]): bigint {
  const digest = hash('sha256', JSON.stringify([table, ...row]), 'hex');
  return BigInt(`0x${digest.slice(0, hexDigits)}`);
}

function toBytes(sum: bigint): Buffer {
  const positive = ((sum % modulus) + modulus) % modulus;
  return Buffer.from(positive.toString(16).padStart(hexDigits, '0'), 'hex');
}

function fromBytes(digest: unknown): bigint {
  if (!Buffer.isBuffer(digest)) throw new TypeError('The content digest is no row of bytes.');
  return BigInt(`0x${digest.toString('hex')}`);
}

const tableNames = `
  SELECT name FROM main.sqlite_schema
  WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'content_digest' ORDER BY name`;
const schemaRows = `
  SELECT type, name, tbl_name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite%'`;
