import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { AssessmentId } from '../../data/model/ids.ts';
import { instant } from '../../data/model/iso-date.ts';
import { type Desk, openDesk } from '../../electron/start.ts';
import { deleteAction, keepAction } from '../../electron/store/actions.ts';
import { deleteAssessment, insertAssessment } from '../../electron/store/assessments.ts';
import { migrations } from '../../electron/store/migrate.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { readRecords } from '../../electron/store/records.ts';
import { changeSettings } from '../../electron/store/settings.ts';
import { actionId, numberedId, sampleAction, sampleContent } from '../store/samples.ts';
import { canMount, onSmallDisk } from '../store/small-disk.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const ladderFile = join(import.meta.dirname, '../../data/ladders/engineering-leadership.json');
const today = new Date(2026, 2, 31, 12);

function desk(dataFile: string, ladder = ladderFile, clock = () => today): Desk {
  const opened = openDesk({ ladderFile: ladder, dataFile }, '0.1.0', clock);
  onTestFinished(() => opened.close());
  return opened;
}

function dataFile(): string {
  return join(temporaryFolder(), 'rung.db');
}

test('a first start is ready, with the ladder, empty settings and the place of the data', () => {
  const file = dataFile();
  const start = desk(file).start();
  if (start.kind !== 'ready') throw new Error(start.kind);
  expect(start.ladder.title).toBe('Engineering Leadership Career Path');
  expect(start.settings.direction).toBeNull();
  expect(start).toMatchObject({ dataFile: file, version: '0.1.0' });
});

test('asking again gives the settings as they are by then', () => {
  const opened = desk(dataFile());
  opened.start();
  changeSettings(opened.db(), { name: 'Ada' });
  expect(opened.start()).toMatchObject({ kind: 'ready', settings: { name: 'Ada' } });
});

test('a broken ladder is said with its problems, and no data file comes to be', () => {
  const folder = temporaryFolder();
  const ladder = join(folder, 'ladder.json');
  writeFileSync(ladder, '{ "id": "x" ');
  const file = join(folder, 'rung.db');
  const opened = desk(file, ladder);
  const start = opened.start();
  if (start.kind !== 'ladder-broken') throw new Error(start.kind);
  expect(start.file).toBe(ladder);
  expect(start.problems.length).toBeGreaterThan(0);
  expect(() => readFileSync(file)).toThrow(/ENOENT/);
  expect(() => opened.db()).toThrow(/no data open: ladder-broken/);
  expect(() => opened.ladder()).toThrow(/no data open/);
  expect(opened.dbIfOpen()).toBeNull();
});

test('a missing ladder is a broken one', () => {
  const start = desk(dataFile(), join(temporaryFolder(), 'none.json')).start();
  expect(start).toMatchObject({ kind: 'ladder-broken', problems: [{ message: /ENOENT/ }] });
});

test('data of a later Rung is said and left alone', () => {
  const file = dataFile();
  const db = openDatabase(file);
  db.pragma(`user_version = ${migrations.length + 1}`);
  db.close();
  const before = readFileSync(file);
  expect(desk(file).start()).toEqual({ kind: 'data-newer', file });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('data that is none of Rung’s is said, with why, and left alone', () => {
  const text = dataFile();
  writeFileSync(text, 'Dear diary');
  expect(desk(text).start()).toEqual({
    kind: 'data-unreadable',
    file: text,
    why: 'The file is not one that Rung wrote. Move it away to begin anew, or put a copy of your data in its place.',
  });
  const foreign = dataFile();
  const db = new Sqlite(foreign);
  db.exec('CREATE TABLE theirs (x)');
  db.close();
  expect(desk(foreign).start()).toMatchObject({
    kind: 'data-unreadable',
    why: 'The file belongs to another program. Move it away to begin anew, or put a copy of your data in its place.',
  });
});

test('a folder in the place of the file, and a file in the place of the folder, are said with the system’s word', () => {
  const file = dataFile();
  mkdirSync(file);
  expect(desk(file).start()).toMatchObject({ kind: 'data-unreadable', why: /\(E[A-Z]+\)/ });
  const inFile = join(dataFile(), 'rung.db');
  writeFileSync(join(inFile, '..'), 'a file');
  expect(desk(inFile).start()).toMatchObject({ kind: 'data-unreadable', why: /\(E[A-Z]+\)/ });
});

test('a start that failed is tried again when asked again', () => {
  const file = dataFile();
  writeFileSync(file, 'Dear diary');
  const opened = desk(file);
  expect(opened.start().kind).toBe('data-unreadable');
  writeFileSync(file, '');
  expect(opened.start().kind).toBe('ready');
  expect(readRecords(opened.db()).assessments).toEqual([]);
});

test('what was deleted stays for thirty days and is gone at the first start after them', () => {
  const file = dataFile();
  const id = AssessmentId.parse(numberedId(1));
  const first = desk(file);
  insertAssessment(first.db(), id, sampleContent(), instant(today));
  deleteAssessment(first.db(), id, instant(today));
  keepAction(first.db(), sampleAction(1), instant(today));
  deleteAction(first.db(), actionId(1), instant(today));
  first.close();
  const days = (count: number) => () => new Date(today.getTime() + count * 86_400_000);
  const later = desk(file, ladderFile, days(30));
  expect(readRecords(later.db())).toMatchObject({ deleted: [{ id }], deletedActions: [{}] });
  later.close();
  const last = desk(file, ladderFile, () => new Date(days(30)().getTime() + 1));
  expect(readRecords(last.db())).toMatchObject({ deleted: [], deletedActions: [] });
});

test.skipIf(!canMount)('a full disk at the first start is said in words', async () => {
  await onSmallDisk(16, (folder) => {
    const file = join(folder, 'rung.db');
    expect(desk(file).start()).toEqual({
      kind: 'data-unreadable',
      file,
      why: 'The disk is full. Free some space.',
    });
  });
});

test.skipIf(!canMount)('a read-only disk at the first start is said in words', async () => {
  await onSmallDisk(16, (folder, remount) => {
    remount('ro');
    const file = join(folder, 'rung.db');
    expect(desk(file).start()).toMatchObject({
      kind: 'data-unreadable',
      why: 'Rung may not read or change the file or its folder. Check their permissions.',
    });
  });
});
