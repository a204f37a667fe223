import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { readText } from '../../../electron/import/read-text.ts';
import { kept } from '../../../electron/store/file/failure.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { canMount, fillDisk, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { openedSession } from './opened-session.ts';

const ready = { kind: 'ready', access: 'full' };
const otherRung = { kind: 'data-trouble', trouble: 'other-rung', readable: true };

test('a second Rung on the same data says so, can read it, and opens it once the first is closed', () => {
  const folder = begunFolder();
  const first = openedSession(folder);
  changeSettings(first.db(), { role: 'Engineer' });
  const second = openedSession(folder);
  expect(second.start()).toMatchObject(otherRung);
  expect(second.openReadOnly()).toMatchObject({
    kind: 'ready',
    access: 'read-only-chosen',
    settings: { role: 'Engineer' },
  });
  second.close();
  expect(second.start()).toMatchObject(otherRung);
  changeSettings(first.db(), { role: 'Manager' });
  first.close();
  expect(second.start()).toMatchObject({ ...ready, settings: { role: 'Manager' } });
});

test('a second Rung whose link leads to the same data says so, and removes nothing that the first is at work on', () => {
  const folder = begunFolder();
  const first = openedSession(folder);
  const unfinished = join(folder, '.rung-0b54.part');
  writeFileSync(unfinished, 'half a backup');
  const link = join(temporaryFolder(), 'linked');
  symlinkSync(folder, link, 'dir');
  expect(openedSession(link).start()).toMatchObject(otherRung);
  expect(readFileSync(unfinished, 'utf8')).toBe('half a backup');
  expect(first.start()).toMatchObject(ready);
});

test('the claim holds also while the first has its data closed, to replace it', () => {
  const folder = begunFolder();
  const first = openedSession(folder);
  const second = first.whileClosed(() => openedSession(folder));
  expect(second.start()).toMatchObject(otherRung);
});

test('a Rung that was killed claims nothing', async () => {
  const folder = begunFolder();
  const { child, said } = await claimedBy(folder);
  expect(said).toBe('ready');
  const dataSession = openedSession(folder);
  expect(dataSession.start()).toMatchObject(otherRung);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(dataSession.start()).toMatchObject(ready);
});

test('what a second Rung shows to be read it neither replaces nor gives up', () => {
  const folder = begunFolder();
  const first = openedSession(folder);
  changeSettings(first.db(), { role: 'Engineer' });
  const second = openedSession(folder);
  expect(second.startFresh()).toMatchObject(otherRung);
  expect(second.openReadOnly()).toMatchObject({ kind: 'ready', access: 'read-only-chosen' });
  expect(kept(() => second.whileClosed(() => 'replaced'))).toEqual({
    kind: 'not-saved',
    why: 'in-use',
  });
  expect(first.start()).toMatchObject({ ...ready, settings: { role: 'Engineer' } });
});

test('a lock that something has removed is there again at the next look', () => {
  const folder = begunFolder();
  const first = openedSession(folder);
  rmSync(join(folder, 'rung.lock'));
  first.look();
  expect(openedSession(folder).start()).toMatchObject(otherRung);
});

test('to choose the lock itself as a file to import does not release it', async () => {
  const folder = begunFolder();
  openedSession(folder);
  expect(await readText(join(folder, 'rung.lock'))).toEqual({ no: 'not-json' });
  const { said } = await claimedBy(folder);
  expect(said).toBe('data-trouble');
});

test('data with a second name in another folder becomes two, and neither loses what it saves', () => {
  const [folder, elsewhere] = [begunFolder(), temporaryFolder()];
  linkSync(join(folder, 'rung.db'), join(elsewhere, 'rung.db'));
  const first = openedSession(folder);
  const second = openedSession(elsewhere);
  first.change((db) => changeSettings(db, { role: 'In the first' }));
  second.change((db) => changeSettings(db, { role: 'In the second' }));
  first.close();
  second.close();
  expect(openedSession(folder).start()).toMatchObject({ settings: { role: 'In the first' } });
  expect(openedSession(elsewhere).start()).toMatchObject({ settings: { role: 'In the second' } });
});

test.skipIf(!canMount)(
  'without room for a copy, data with a second name opens all the same',
  async () => {
    await onSmallDisk(2_048, (disk) => {
      openedSession(disk).close();
      linkSync(join(disk, 'rung.db'), join(disk, 'mirror.db'));
      const ballast = fillDisk(disk);
      truncateSync(ballast, statSync(ballast).size - 100_000); // for the log, and not for a copy
      expect(openedSession(disk).start()).toMatchObject(ready);
    });
  },
);

test('a file of another program with a second name stays that file', () => {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const other = join(elsewhere, 'theirs.db');
  new Sqlite(other).exec('CREATE TABLE theirs (x)').close();
  linkSync(other, join(folder, 'rung.db'));
  expect(openedSession(folder).start()).toMatchObject({ trouble: 'foreign' });
  expect(statSync(other).nlink).toBe(2);
});

test.each(['a folder', 'a text', 'a database'])(
  'where %s has the name of the claim, it stays as it is, and Rung opens',
  (what) => {
    const folder = begunFolder();
    const file = join(folder, 'rung.lock');
    if (what === 'a folder') mkdirSync(file);
    else if (what === 'a text') writeFileSync(file, 'somebody else’s');
    else openDatabase(file).close();
    const before = statSync(file, { bigint: true });
    expect(openedSession(folder).start()).toMatchObject(ready);
    const after = statSync(file, { bigint: true });
    expect([after.ino, after.size, after.mtimeNs]).toEqual([
      before.ino,
      before.size,
      before.mtimeNs,
    ]);
  },
);

test.skipIf(!canMount)('a disk that takes no claim gives the data to be read', async () => {
  await onSmallDisk(2_048, (disk, remount) => {
    openedSession(disk).close();
    remount('ro');
    expect(openedSession(disk).start()).toMatchObject({ trouble: 'no-permission', readable: true });
  });
});

/** Another process that opens the data of the folder, and what it says of its start. */
async function claimedBy(folder: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'claiming-child.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, said };
}
