import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { IsoDate } from '../../data/values/iso-date.ts';
import { removeDatabase } from '../../electron/store/disk/temp-file.ts';
import type { DataKey } from '../../electron/store/file/connection.ts';
import { ForeignFileError, NewerDatabaseError } from '../../electron/store/file/file-stamp.ts';
import { openDatabase } from '../../electron/store/file/open.ts';
import { ChangedContentError, DamagedDatabaseError } from '../../electron/store/file/verify.ts';
import { readRecords } from '../../electron/store/records.ts';
import { readSettings } from '../../electron/store/settings/settings.ts';
import { readWindowBounds } from '../../electron/store/settings/window-bounds.ts';
import { tenYearsData } from '../helpers/data/ten-years.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

export const refusals = [
  ForeignFileError,
  NewerDatabaseError,
  DamagedDatabaseError,
  ChangedContentError,
];

let tenYears: Buffer | null = null;

/**
 * A file with ten years of data, encrypted if there is a key. The data is written only once, because that takes
 * longest.
 */
export function tenYearsFile(key: DataKey | null = null): Buffer {
  tenYears ??= readFileSync(join(tenYearsData(IsoDate.parse('2026-03-01')), 'rung.db'));
  return key === null ? tenYears : encrypted(tenYears, key);
}

function encrypted(plain: Buffer, key: DataKey): Buffer {
  const file = join(temporaryFolder(), 'rung.db');
  writeFileSync(file, plain);
  const db = new Sqlite(file);
  db.pragma('journal_mode = DELETE');
  db.pragma(`rekey = 'raw:${key.toString('hex')}'`);
  db.pragma('journal_mode = WAL');
  db.close();
  return readFileSync(file);
}

/** Bits that are the same in every run with the same seed. */
export function* randomBits(bytes: Buffer, count: number, seed = 1): Generator<number> {
  let state = seed;
  for (let flipped = 0; flipped < count; flipped += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield Math.floor((state / 2 ** 32) * bytes.length * 8);
  }
}

/** Copies with one flipped bit each. */
export function* eachFlipped(bytes: Buffer, bits: Iterable<number>): Generator<Harmed> {
  for (const bit of bits) yield { how: `bit ${bit}`, harmed: withFlipped(bytes, bit) };
}

export interface Harmed {
  readonly how: string;
  readonly harmed: Buffer;
}

/**
 * Checks that each damaged copy is rejected and unchanged, or reads like the original. Returns how many were
 * rejected.
 */
export function expectNoticed(
  whole: Buffer,
  copies: Iterable<Harmed>,
  key: DataKey | null = null,
): number {
  const file = join(temporaryFolder(), 'rung.db');
  writeFileSync(file, whole);
  const before = answers(file, key);
  let refused = 0;
  for (const { how, harmed } of copies) {
    removeDatabase(file);
    writeFileSync(file, harmed);
    try {
      expect([how, answers(file, key) === before]).toEqual([how, true]);
    } catch (error) {
      if (!refusals.some((refusal) => error instanceof refusal)) throw error;
      expect([how, readFileSync(file).equals(harmed)]).toEqual([how, true]);
      refused += 1;
    }
  }
  return refused;
}

export function withFlipped(bytes: Buffer, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  const at = Math.floor(bit / 8);
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (bit % 8)), at);
  return flipped;
}

/** Everything that the app shows of a file, as one text. */
export function answers(file: string, key: DataKey | null = null): string {
  const db = openDatabase(file, { key });
  try {
    return answersOf(db);
  } finally {
    db.close();
  }
}

export function answersOf(db: Database): string {
  return JSON.stringify([readRecords(db), readSettings(db), readWindowBounds(db)]);
}
