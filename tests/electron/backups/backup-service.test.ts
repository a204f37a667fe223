import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { contentIsAsWritten } from '../../../electron/store/file/content-digest.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { type SessionWithBackups, sessionWithBackups } from '../session/session-with-backups.ts';

const hour = 3_600_000;
const day = (date: number, hours = 9) => new Date(2026, 10, date, hours);

test('just opening Rung makes one backup a day, shortly after the window opens', () => {
  const session = sessionWithBackups();
  session.service.start();
  expect(session.waits()).toEqual([2_000]);
  expect(session.names()).toEqual([]);
  session.look(day(22));
  session.look(day(22, 10));
  expect(session.names()).toHaveLength(1);
  expect(session.waits()).toEqual([hour]);
  session.look(day(23, 1));
  expect(session.names()).toHaveLength(2);
  session.service.stop();
  expect(session.waits()).toEqual([]);
});

test('only the owner may read a backup, and nothing else is in its folder', () => {
  const session = sessionWithBackups();
  session.service.backUp('asked');
  const [name, ...others] = session.names();
  expect(name).toMatch(/^rung-2026-11-22T.+-asked\.db$/);
  expect(others).toEqual([]);
  if (process.platform === 'win32') return;
  expect(statSync(session.backupsFolder).mode & 0o777).toBe(0o700);
  expect(statSync(join(session.backupsFolder, String(name))).mode & 0o777).toBe(0o600);
});

test('two backups at the same moment are both saved', () => {
  const session = sessionWithBackups();
  session.service.backUp('asked');
  session.service.backUp('asked');
  expect(session.names()).toHaveLength(2);
});

test('when another program has changed the data, no backup is made of it, and no good one is removed', async () => {
  const session = aMonthOfBackups();
  const before = session.names();
  const behindItsBack = new Sqlite(session.dataFile);
  behindItsBack.exec("UPDATE settings SET name = 'Eve'");
  behindItsBack.close();
  session.look(day(29));
  session.prune();
  expect(session.names()).toEqual(before);
  expect((await session.service.read()).failed).toBe('not-whole');
  expect(session.service.backUp('asked')).toEqual({ kind: 'not-whole' });
});

test('when the file is damaged outside its rows, where a copy wouldn’t show it, no backup is made', () => {
  const session = sessionWithBackups();
  losePage(session.dataFile);
  expect(contentIsAsWritten(session.dataSession.db())).toBe(true);
  expect(session.service.backUp('asked')).toEqual({ kind: 'not-whole' });
  expect(session.names()).toEqual([]);
});

test('after the clock ran a week ahead and was corrected, each day of that week still gets its own backup', () => {
  const session = aMonthOfBackups();
  for (let date = 22; date < 28; date += 1) {
    session.look(day(date, 8));
    expect(session.names().filter((name) => name.includes(`-11-${date}T`))).toHaveLength(2);
    session.look(day(date, 10));
  }
  session.prune();
  expect(session.names().filter((name) => name.includes('-11-27T'))).toHaveLength(2);
});

test('after a month, older daily backups are thinned to weekly ones, once every backup has been read completely', () => {
  const session = aMonthOfBackups();
  session.look(day(29));
  expect(session.names()).toHaveLength(29);
  session.prune();
  expect(session.names().map((name) => name.slice(5, 15))).toEqual([
    ...['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18'],
    ...['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'],
    ...['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
  ]);
});

test('a backup damaged on the disk replaces no good one, and isn’t removed either', () => {
  const session = aMonthOfBackups();
  const rotten = ['2026-11-08', '2026-11-20'].map(
    (date) => session.names().find((name) => name.includes(date)) ?? '',
  );
  for (const name of rotten) rot(join(session.backupsFolder, name));
  session.look(day(29));
  session.prune();
  const dates = session.names().map((name) => name.slice(5, 15));
  // The Saturday replaces the damaged Sunday, and one more day the damaged Friday.
  expect(dates).toEqual(expect.arrayContaining(['2026-11-07', '2026-11-08', '2026-11-15']));
  expect(dates.filter((date) => date > '2026-11-15')).toHaveLength(14);
  expect(session.names()).toEqual(expect.arrayContaining(rotten));
});

test('no backup is removed if the latest one can’t be read back', () => {
  const session = aMonthOfBackups();
  session.look(day(29));
  const before = session.names();
  rot(join(session.backupsFolder, String(before.at(-1))));
  session.prune();
  expect(session.names()).toEqual(before);
});

test('while the data is closed no backup is made, and the next check comes soon after it opens', () => {
  const session = sessionWithBackups();
  session.dataSession.close();
  session.service.start();
  session.look(day(22));
  expect(session.waits()).toEqual([60_000]);
  expect(session.service.backUp('asked')).toEqual({ kind: 'not-saved', why: 'read-only' });
  session.dataSession.start();
  session.look(day(22));
  expect(session.names()).toHaveLength(1);
});

test('with a passphrase, no backup contains readable text', async () => {
  const session = sessionWithBackups({ key: Buffer.alloc(32, 7) });
  changeSettings(session.dataSession.db(), { name: 'Planted Person' });
  session.service.backUp('asked');
  const bytes = readFileSync(join(session.backupsFolder, String(session.names()[0])));
  expect(bytes.includes('Planted Person')).toBe(false);
  expect(bytes.includes('SQLite format')).toBe(false);
  expect(await session.service.read()).toMatchObject({
    backups: [{ content: { assessments: 0 } }],
  });
});

test.skipIf(!canMount)(
  'a full disk is reported, no partial file stays, and the next check tries again',
  async () => {
    await onSmallDisk(1_000, async (backupsFolder) => {
      const session = sessionWithBackups({ backupsFolder });
      session.service.start();
      session.look(day(22));
      const filler = join(backupsFolder, 'filler');
      writeFileSync(filler, Buffer.alloc(600_000));
      session.look(day(23));
      expect((await session.service.read()).failed).toBe('disk-full');
      expect(session.names()).toHaveLength(2);
      writeFileSync(filler, '');
      session.look(day(23, 10));
      expect((await session.service.read()).failed).toBeNull();
      expect(session.names()).toHaveLength(3);
    });
  },
);

test.skipIf(!canMount)(
  'a disk that became read-only is reported, and the backups stay readable',
  async () => {
    await onSmallDisk(1_000, async (backupsFolder, remount) => {
      const session = sessionWithBackups({ backupsFolder });
      session.service.start();
      session.look(day(22));
      remount('ro');
      session.look(day(23));
      expect(await session.service.read()).toMatchObject({
        failed: 'read-only',
        backups: [{ reason: 'daily', content: { assessments: 0 } }],
      });
    });
  },
);

test('a file where the backups folder should be is reported and left alone', async () => {
  const session = sessionWithBackups();
  writeFileSync(session.backupsFolder, 'mine');
  expect(session.service.backUp('asked')).toEqual({ kind: 'not-saved', why: 'no-folder' });
  expect(await session.service.read()).toMatchObject({ backups: [], failed: 'no-folder' });
  session.service.start();
  session.look(day(22));
  expect(readFileSync(session.backupsFolder, 'utf8')).toBe('mine');
  rmSync(session.backupsFolder);
  expect(await session.service.read()).toMatchObject({ backups: [], failed: 'no-folder' });
});

test.skipIf(process.platform === 'win32')(
  'a folder in place of the data file is reported when a backup is due, and Rung keeps running',
  async () => {
    const session = sessionWithBackups();
    session.service.start();
    renameSync(session.dataFile, `${session.dataFile}-elsewhere`);
    mkdirSync(session.dataFile); // a folder can't be read as bytes
    session.look(day(22));
    expect(session.service.backUp('asked')).toEqual({ kind: 'not-saved', why: 'other-file' });
    expect(await session.service.read()).toMatchObject({ backups: [] });
  },
);

/** One backup a day from 1 to 28 November, a Saturday; the next check is scheduled. */
function aMonthOfBackups(): SessionWithBackups {
  const session = sessionWithBackups();
  session.service.start();
  session.look(day(28));
  for (let date = 1; date < 28; date += 1) session.plant(day(date));
  return session;
}

/** Adds a page that belongs to nothing. */
function losePage(file: string): void {
  const db = new Sqlite(file);
  db.unsafeMode();
  db.pragma('writable_schema = ON');
  db.exec("CREATE TABLE lost (x); DELETE FROM sqlite_schema WHERE name = 'lost'");
  db.close();
}

function rot(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4_096, 12_288);
  writeFileSync(file, bytes);
}

test.skipIf(process.platform === 'win32')(
  'if the backups’ disk isn’t connected, Rung says that their folder can’t be read, not that there are none',
  async () => {
    const folder = begunFolder();
    const backupsFolder = join(folder, 'backups');
    symlinkSync(join(temporaryFolder(), 'not-connected', 'backups'), backupsFolder);
    const { service } = sessionWithBackups({ folder, backupsFolder });
    expect(await service.read()).toMatchObject({ backups: [], failed: 'disk-error' });
  },
);
