import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import {
  applicationId,
  ForeignFileError,
  NewerDatabaseError,
} from '../../../electron/store/file/file-stamp.ts';
import { EmptyFileError, openDatabase, openSnapshot } from '../../../electron/store/file/open.ts';
import { DamagedDatabaseError } from '../../../electron/store/file/verify.ts';
import { migrations } from '../../../electron/store/migrations/list.ts';
import { readRecords, saveAssessment } from '../../../electron/store/records.ts';
import { aroundCalls } from '../../helpers/around-calls.ts';
import { idsInOrder, moment, sampleContent } from '../samples.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryStore } from '../temporary-store.ts';

const newOne = { corrects: null, content: sampleContent(), evidence: [] };

test.each([
  ['trusted_schema', 0],
  ['secure_delete', 1],
  ['temp_store', 2],
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['fullfsync', 1],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
  ['application_id', applicationId],
  ['user_version', migrations.length],
])('every connection has %s = %s', (pragma, value) => {
  const file = join(temporaryFolder(), 'rung.db');
  openDatabase(file).close();
  expect(temporaryStore(file).pragma(pragma, { simple: true })).toBe(value);
});

test.skipIf(process.platform === 'win32')('only the owner may read the file and its log', () => {
  const db = temporaryStore(join(temporaryFolder(), 'new', 'folder', 'rung.db'));
  saveAssessment(db, newOne, moment(0), idsInOrder());
  for (const file of [db.name, `${db.name}-wal`, `${db.name}-shm`]) {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  }
});

test.skipIf(process.platform === 'win32')('a file that others may read becomes private', () => {
  const file = join(temporaryFolder(), 'rung.db');
  openDatabase(file).close();
  chmodSync(file, 0o664);
  temporaryStore(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('saved data is there after closing and opening, and no log is left next to the file', () => {
  const file = join(temporaryFolder(), 'rung.db');
  const db = openDatabase(file);
  saveAssessment(db, newOne, moment(0), idsInOrder());
  const before = readRecords(db);
  db.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(readRecords(temporaryStore(file))).toEqual(before);
});

test('saved data is there after a crash that leaves only the file and its log', () => {
  const db = temporaryStore();
  saveAssessment(db, newOne, moment(0), idsInOrder());
  const copy = join(temporaryFolder(), 'rung.db');
  for (const ending of ['', '-wal']) cpSync(`${db.name}${ending}`, `${copy}${ending}`);
  expect(readRecords(temporaryStore(copy))).toEqual(readRecords(db));
});

test.each<[string, (file: string) => void]>([
  ['no byte', (file) => writeFileSync(file, '')],
  ['a database without a table', withoutTables],
])('a file that contains %s is rejected and stays unchanged', (_what, write) => {
  const file = join(temporaryFolder(), 'rung.db');
  write(file);
  expectUntouched(file, EmptyFileError);
  expect(() => openSnapshot(file, null)).toThrow(EmptyFileError);
});

test('a file of one byte doesn’t count as a first start, even with a passphrase', () => {
  const file = join(temporaryFolder(), 'rung.db');
  writeFileSync(file, 'x');
  expect(() => openDatabase(file, { key: Buffer.alloc(32, 7) })).toThrow(EmptyFileError);
  expect(readFileSync(file, 'utf8')).toBe('x');
});

function withoutTables(file: string): void {
  const db = new Sqlite(file);
  db.pragma('journal_mode = WAL');
  db.close();
}

test('a later Rung’s file is rejected and unchanged, byte for byte, with nothing next to it', () => {
  const file = join(temporaryFolder(), 'rung.db');
  const db = openDatabase(file);
  saveAssessment(db, newOne, moment(0), idsInOrder());
  db.pragma(`user_version = ${migrations.length + 1}`);
  db.close();
  expectUntouched(file, NewerDatabaseError);
  expect(readdirSync(join(file, '..'))).toEqual(['rung.db']);
});

test('a later Rung’s file is also rejected after a crash that left its log', () => {
  const db = temporaryStore();
  db.pragma(`user_version = ${migrations.length + 1}`);
  const copy = join(temporaryFolder(), 'rung.db');
  for (const ending of ['', '-wal']) cpSync(`${db.name}${ending}`, `${copy}${ending}`);
  const log = readFileSync(`${copy}-wal`);
  expectUntouched(copy, NewerDatabaseError);
  expect(readFileSync(`${copy}-wal`).equals(log)).toBe(true);
});

test('another program’s database is rejected and stays unchanged', () => {
  const file = join(temporaryFolder(), 'rung.db');
  const db = new Sqlite(file);
  db.exec('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)');
  db.close();
  expectUntouched(file, ForeignFileError);
});

test('an empty database marked by another program is rejected', () => {
  const file = join(temporaryFolder(), 'rung.db');
  const db = new Sqlite(file);
  db.pragma('application_id = 1');
  db.close();
  expectUntouched(file, ForeignFileError);
});

test.each(['Dear diary', 'SQLite format 3', '\0'.repeat(4096)])(
  'a file that isn’t a database is rejected and stays unchanged (%#)',
  (content) => {
    const file = join(temporaryFolder(), 'rung.db');
    writeFileSync(file, content);
    expectUntouched(file, ForeignFileError);
  },
);

test('a database with damaged pages is rejected and stays unchanged', () => {
  const file = join(temporaryFolder(), 'rung.db');
  const db = openDatabase(file);
  const newId = idsInOrder();
  for (let saved = 0; saved < 50; saved += 1) saveAssessment(db, newOne, moment(0), newId);
  db.close();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 2 * 4096, 12 * 4096);
  writeFileSync(file, bytes);
  expectUntouched(file, DamagedDatabaseError);
});

function expectUntouched(file: string, refusal: new () => Error): void {
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(refusal);
  expect(readFileSync(file).equals(before)).toBe(true);
}

test('on a file system that rejects chmod the data still opens', async () => {
  const file = join(temporaryFolder(), 'rung.db');
  openDatabase(file).close();
  chmodSync(file, 0o644);
  const refuse = () => {
    throw Object.assign(new Error('no owners here'), { code: 'EPERM', errno: -1 });
  };
  await aroundCalls(['chmodSync'], refuse, () => {
    const db = openDatabase(file);
    expect(readRecords(db).assessments).toEqual([]);
    db.close();
  });
});
