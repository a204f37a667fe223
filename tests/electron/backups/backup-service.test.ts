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
  const kept = sessionWithBackups();
  kept.service.start();
  expect(kept.waits()).toEqual([2_000]);
  expect(kept.names()).toEqual([]);
  kept.look(day(22));
  kept.look(day(22, 10));
  expect(kept.names()).toHaveLength(1);
  expect(kept.waits()).toEqual([hour]);
  kept.look(day(23, 1));
  expect(kept.names()).toHaveLength(2);
  kept.service.stop();
  expect(kept.waits()).toEqual([]);
});

test('only the owner may read a backup, and nothing else is in its folder', () => {
  const kept = sessionWithBackups();
  kept.service.backUp('asked');
  const [name, ...others] = kept.names();
  expect(name).toMatch(/^rung-2026-11-22T.+-asked\.db$/);
  expect(others).toEqual([]);
  if (process.platform === 'win32') return;
  expect(statSync(kept.backupsFolder).mode & 0o777).toBe(0o700);
  expect(statSync(join(kept.backupsFolder, String(name))).mode & 0o777).toBe(0o600);
});

test('two backups at the same moment are both saved', () => {
  const kept = sessionWithBackups();
  kept.service.backUp('asked');
  kept.service.backUp('asked');
  expect(kept.names()).toHaveLength(2);
});

test('when another program has changed the data, no backup is made of it, and no good one is removed', async () => {
  const kept = aMonthOfBackups();
  const before = kept.names();
  const behindItsBack = new Sqlite(kept.dataFile);
  behindItsBack.exec("UPDATE settings SET name = 'Eve'");
  behindItsBack.close();
  kept.look(day(29));
  kept.prune();
  expect(kept.names()).toEqual(before);
  expect((await kept.service.read()).failed).toBe('not-whole');
  expect(kept.service.backUp('asked')).toEqual({ kind: 'not-whole' });
});

test('when the file is damaged outside its rows, where a copy wouldn’t show it, no backup is made', () => {
  const kept = sessionWithBackups();
  losePage(kept.dataFile);
  expect(contentIsAsWritten(kept.dataSession.db())).toBe(true);
  expect(kept.service.backUp('asked')).toEqual({ kind: 'not-whole' });
  expect(kept.names()).toEqual([]);
});

test('after the clock ran a week ahead and was corrected, each day of that week still gets its own backup', () => {
  const kept = aMonthOfBackups();
  for (let date = 22; date < 28; date += 1) {
    kept.look(day(date, 8));
    expect(kept.names().filter((name) => name.includes(`-11-${date}T`))).toHaveLength(2);
    kept.look(day(date, 10));
  }
  kept.prune();
  expect(kept.names().filter((name) => name.includes('-11-27T'))).toHaveLength(2);
});

test('after a month, older daily backups are thinned to weekly ones, once every backup has been read completely', () => {
  const kept = aMonthOfBackups();
  kept.look(day(29));
  expect(kept.names()).toHaveLength(29);
  kept.prune();
  expect(kept.names().map((name) => name.slice(5, 15))).toEqual([
    ...['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18'],
    ...['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'],
    ...['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
  ]);
});

test('a backup damaged on the disk replaces no good one, and isn’t removed either', () => {
  const kept = aMonthOfBackups();
  const rotten = ['2026-11-08', '2026-11-20'].map(
    (date) => kept.names().find((name) => name.includes(date)) ?? '',
  );
  for (const name of rotten) rot(join(kept.backupsFolder, name));
  kept.look(day(29));
  kept.prune();
  const dates = kept.names().map((name) => name.slice(5, 15));
  // The Saturday replaces the damaged Sunday, and one more day the damaged Friday.
  expect(dates).toEqual(expect.arrayContaining(['2026-11-07', '2026-11-08', '2026-11-15']));
  expect(dates.filter((date) => date > '2026-11-15')).toHaveLength(14);
  expect(kept.names()).toEqual(expect.arrayContaining(rotten));
});

test('no backup is removed if the latest one can’t be read back', () => {
  const kept = aMonthOfBackups();
  kept.look(day(29));
  const before = kept.names();
  rot(join(kept.backupsFolder, String(before.at(-1))));
  kept.prune();
  expect(kept.names()).toEqual(before);
});

test('while the data is closed no backup is made, and the next check comes soon after it opens', () => {
  const kept = sessionWithBackups();
  kept.dataSession.close();
  kept.service.start();
  kept.look(day(22));
  expect(kept.waits()).toEqual([60_000]);
  expect(kept.service.backUp('asked')).toEqual({ kind: 'not-saved', why: 'read-only' });
  kept.dataSession.start();
  kept.look(day(22));
  expect(kept.names()).toHaveLength(1);
});

test('with a passphrase, no backup contains readable text', async () => {
  const kept = sessionWithBackups({ key: Buffer.alloc(32, 7) });
  changeSettings(kept.dataSession.db(), { name: 'Planted Person' });
  kept.service.backUp('asked');
  const bytes = readFileSync(join(kept.backupsFolder, String(kept.names()[0])));
  expect(bytes.includes('Planted Person')).toBe(false);
  expect(bytes.includes('SQLite format')).toBe(false);
  expect(await kept.service.read()).toMatchObject({ backups: [{ content: { assessments: 0 } }] });
});

test.skipIf(!canMount)(
  'a full disk is reported, no partial file stays, and the next check tries again',
  async () => {
    await onSmallDisk(1_000, async (backupsFolder) => {
      const kept = sessionWithBackups({ backupsFolder });
      kept.service.start();
      kept.look(day(22));
      const filler = join(backupsFolder, 'filler');
      writeFileSync(filler, Buffer.alloc(600_000));
      kept.look(day(23));
      expect((await kept.service.read()).failed).toBe('disk-full');
      expect(kept.names()).toHaveLength(2);
      writeFileSync(filler, '');
      kept.look(day(23, 10));
      expect((await kept.service.read()).failed).toBeNull();
      expect(kept.names()).toHaveLength(3);
    });
  },
);

test.skipIf(!canMount)(
  'a disk that became read-only is reported, and the backups stay readable',
  async () => {
    await onSmallDisk(1_000, async (backupsFolder, remount) => {
      const kept = sessionWithBackups({ backupsFolder });
      kept.service.start();
      kept.look(day(22));
      remount('ro');
      kept.look(day(23));
      expect(await kept.service.read()).toMatchObject({
        failed: 'read-only',
        backups: [{ reason: 'daily', content: { assessments: 0 } }],
      });
    });
  },
);

test('a file where the backups folder should be is reported and left alone', async () => {
  const kept = sessionWithBackups();
  writeFileSync(kept.backupsFolder, 'mine');
  expect(kept.service.backUp('asked')).toEqual({ kind: 'not-saved', why: 'disk-error' });
  expect(await kept.service.read()).toMatchObject({ backups: [], failed: 'disk-error' });
  kept.service.start();
  kept.look(day(22));
  expect(readFileSync(kept.backupsFolder, 'utf8')).toBe('mine');
  rmSync(kept.backupsFolder);
  expect(await kept.service.read()).toMatchObject({ backups: [], failed: 'disk-error' });
});

test.skipIf(process.platform === 'win32')(
  'a folder in place of the data file is reported when a backup is due, and Rung keeps running',
  async () => {
    const kept = sessionWithBackups();
    kept.service.start();
    renameSync(kept.dataFile, `${kept.dataFile}-elsewhere`);
    mkdirSync(kept.dataFile); // a folder can't be read as bytes
    kept.look(day(22));
    expect(kept.service.backUp('asked')).toEqual({ kind: 'not-saved', why: 'other-file' });
    expect(await kept.service.read()).toMatchObject({ backups: [] });
  },
);

/** One backup a day from 1 to 28 November, a Saturday; the next check is scheduled. */
function aMonthOfBackups(): SessionWithBackups {
  const kept = sessionWithBackups();
  kept.service.start();
  kept.look(day(28));
  for (let date = 1; date < 28; date += 1) kept.plant(day(date));
  return kept;
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
