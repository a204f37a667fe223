import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { backupId } from '../../../data/backups/backup.ts';
import { AssessmentId } from '../../../data/values/ids.ts';
import { instant } from '../../../data/values/iso-date.ts';
import type { DataSession } from '../../../electron/session/data-session.ts';
import {
  deleteAssessment,
  insertAssessment,
} from '../../../electron/store/assessments/assessments.ts';
import { deleteAction, saveAction } from '../../../electron/store/plan/actions.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { folderContent } from '../../store/file/folder-content.ts';
import { actionId, numberedId, sampleAction, sampleContent } from '../../store/samples.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { ladderFile, openedSession, today } from './opened-session.ts';

function dataSession(dataFile: string, ladder = ladderFile, clock = () => today): DataSession {
  return openedSession(dirname(dataFile), { ladder, clock });
}

function dataFile(): string {
  return join(temporaryFolder(), 'rung.db');
}

test('a first start is ready, with the ladder, empty settings and the path of the data', () => {
  const file = dataFile();
  const start = dataSession(file).start();
  if (start.kind !== 'ready') throw new Error(start.kind);
  expect(start.ladder.title).toBe('Engineering Leadership Career Path');
  expect(start.settings.direction).toBeNull();
  expect(start).toMatchObject({ dataFile: file, version: '0.1.0' });
});

test('starting again returns the current settings', () => {
  const opened = dataSession(dataFile());
  changeSettings(opened.db(), { name: 'Ada' });
  expect(opened.start()).toMatchObject({ kind: 'ready', settings: { name: 'Ada' } });
});

test('a broken ladder is reported with its problems, and no data file is created', () => {
  const folder = temporaryFolder();
  const ladder = join(folder, 'ladder.json');
  writeFileSync(ladder, '{ "id": "x" ');
  const file = join(folder, 'rung.db');
  const opened = dataSession(file, ladder);
  const start = opened.start();
  if (start.kind !== 'ladder-broken') throw new Error(start.kind);
  expect(start.file).toBe(ladder);
  expect(start.problems.length).toBeGreaterThan(0);
  expect(() => readFileSync(file)).toThrow(/ENOENT/);
  expect(() => opened.db()).toThrow(/no data open: ladder-broken/);
  expect(() => opened.ladder()).toThrow(/no data open/);
  expect(opened.dbIfOpen()).toBeNull();
});

test('a missing ladder counts as broken', () => {
  const start = dataSession(dataFile(), join(temporaryFolder(), 'none.json')).start();
  expect(start).toMatchObject({ kind: 'ladder-broken', problems: [{ message: /ENOENT/ }] });
});

test('a failed start can be tried again', () => {
  const file = dataFile();
  writeFileSync(file, 'Dear diary');
  const opened = dataSession(file);
  expect(opened.start()).toMatchObject({ kind: 'data-trouble', trouble: 'foreign' });
  rmSync(file);
  expect(opened.start().kind).toBe('ready');
  expect(readRecords(opened.db()).assessments).toEqual([]);
});

test('if the disk fails while the data is open, the window is notified, and another try reopens it', () => {
  const app = dataSession(dataFile());
  changeSettings(app.db(), { name: 'Ada' });
  vi.spyOn(app.db(), 'prepare').mockImplementation(() => {
    throw new Sqlite.SqliteError('disk I/O error', 'SQLITE_IOERR_READ');
  });
  expect(app.start()).toMatchObject({ kind: 'data-trouble', trouble: 'disk-error' });
  expect(app.start()).toMatchObject({ kind: 'ready', settings: { name: 'Ada' } });
});

test('deleted records stay for thirty days, and are removed once Rung has been used on three days after that', () => {
  const file = dataFile();
  deletedToday(file);
  for (const day of [31, 32, 32, 33]) expect(stillDeleted(file, days(day))).toBe(1);
  expect(stillDeleted(file, days(34))).toBe(0);
});

test('this needs no backup, and another computer’s backups don’t bring it forward', () => {
  const file = dataFile();
  deletedToday(file);
  for (const day of [31, 32, 33, 34]) backup(file, days(day));
  for (const day of [35, 36, 37]) expect(stillDeleted(file, days(day))).toBe(1);
  rmSync(join(dirname(file), 'backups'), { recursive: true });
  expect(stillDeleted(file, days(38))).toBe(0);
});

test('starts with a clock that is years ahead don’t end the thirty days early', () => {
  const file = dataFile();
  deletedToday(file);
  for (const day of [1, 2, 2000, 2000, 2001]) expect(stillDeleted(file, days(day))).toBe(1);
  expect(stillDeleted(file, days(3))).toBe(1);
});

test('one day with a clock that was ahead doesn’t keep anything from being removed later', () => {
  const file = dataFile();
  deletedToday(file);
  for (const day of [2000, 40, 41, 42]) expect(stillDeleted(file, days(day))).toBe(1);
  expect(stillDeleted(file, days(43))).toBe(0);
});

const days = (count: number) => new Date(today.getTime() + count * 86_400_000);

/** Creates an assessment and an action, and deletes both today. */
function deletedToday(file: string): void {
  const id = AssessmentId.parse(numberedId(1));
  const { db, close } = dataSession(file);
  insertAssessment(db(), id, sampleContent(), instant(today));
  deleteAssessment(db(), id, instant(today));
  saveAction(db(), sampleAction(1), instant(today));
  deleteAction(db(), actionId(1), instant(today));
  close();
}

function backup(file: string, madeAt: Date): void {
  const backups = join(dirname(file), 'backups');
  mkdirSync(backups, { recursive: true });
  cpSync(file, join(backups, `rung-${backupId(instant(madeAt), 'daily')}.db`));
}

/** How many of them are left after a start at that time. */
function stillDeleted(file: string, at: Date): number {
  const { db, close } = dataSession(file, ladderFile, () => at);
  const { deleted, deletedActions } = readRecords(db());
  close();
  expect(deletedActions).toHaveLength(deleted.length);
  return deleted.length;
}

test('the next start removes only what a crash left unfinished', () => {
  const file = dataFile();
  const folders = [dirname(file), join(dirname(file), 'backups')];
  dataSession(file).close();
  const others = ['notes.part', '.rung-partly.txt', 'rung-2026-01-01T00-00-00-000Z-daily.db'];
  const parts = ['.rung-1.part', '.rung-1.part-wal', '.rung-1.part-journal'];
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    for (const name of [...others, ...parts]) writeFileSync(join(folder, name), 'x');
  }
  expect(dataSession(file).start().kind).toBe('ready');
  const [here = '', there = ''] = folders;
  expect(readdirSync(there).toSorted()).toEqual(others.toSorted());
  expect(readdirSync(here)).toEqual(expect.arrayContaining(others));
  expect(readdirSync(here).filter((name) => parts.includes(name))).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'folders that others could read become private to the owner',
  () => {
    const file = dataFile();
    const backups = join(dirname(file), 'backups');
    mkdirSync(backups);
    for (const folder of [dirname(file), backups]) chmodSync(folder, 0o755);
    dataSession(file);
    for (const folder of [dirname(file), backups]) {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    }
  },
);

test.skipIf(!canMount).each([16, 150, 300, 450])(
  'a disk that is full after %i kilobytes of the first start is reported, and no partial file is left',
  async (kilobytes) => {
    await onSmallDisk(kilobytes, (folder) => {
      const start = dataSession(join(folder, 'rung.db')).start();
      expect(start).toMatchObject({ kind: 'data-trouble', trouble: 'disk-full', readable: false });
      expect([...folderContent(folder).keys()]).toEqual([]);
    });
  },
);

test.skipIf(!canMount)(
  'Rung starts even if its backups became read-only with an unfinished file among them',
  async () => {
    await onSmallDisk(1024, (disk, remount) => {
      const file = dataFile();
      dataSession(file).close();
      writeFileSync(join(disk, '.rung-0b54.part'), 'half a backup');
      symlinkSync(disk, join(dirname(file), 'backups'));
      remount('ro');
      expect(dataSession(file).start().kind).toBe('ready');
    });
  },
);

test.skipIf(!canMount)('a read-only disk is reported at the first start', async () => {
  await onSmallDisk(1024, (folder, remount) => {
    remount('ro');
    const start = dataSession(join(folder, 'rung.db')).start();
    expect(start).toMatchObject({ trouble: 'no-permission', code: 'EROFS', readable: false });
  });
});
