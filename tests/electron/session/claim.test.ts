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
import { tryDisk } from '../../../electron/store/disk/failure.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { canMount, fillDisk, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { openedSession } from './opened-session.ts';

const ready = { kind: 'ready', access: 'full' };
const otherRung = { kind: 'data-trouble', trouble: 'other-rung', readable: true };

test('a second Rung on the same data says so, can show it read-only, and opens it once the first is closed', () => {
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

test('a second Rung that reaches the same data through a link says so, and removes no temporary files of the first', () => {
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

test('the claim stays while the first Rung closes its data to replace it', () => {
  const folder = begunFolder();
  const first = openedSession(folder);
  const second = first.whileClosed(() => openedSession(folder));
  expect(second.start()).toMatchObject(otherRung);
});

test('a killed Rung leaves no claim behind', async () => {
  const folder = begunFolder();
  const { child, said } = await claimedBy(folder);
  expect(said).toBe('ready');
  const dataSession = openedSession(folder);
  expect(dataSession.start()).toMatchObject(otherRung);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(dataSession.start()).toMatchObject(ready);
});

test('a second Rung neither replaces nor closes data that it shows read-only', () => {
  const folder = begunFolder();
  const first = openedSession(folder);
  changeSettings(first.db(), { role: 'Engineer' });
  const second = openedSession(folder);
  expect(second.startFresh()).toMatchObject(otherRung);
  expect(second.openReadOnly()).toMatchObject({ kind: 'ready', access: 'read-only-chosen' });
  expect(tryDisk(() => second.whileClosed(() => 'replaced'))).toEqual({
    kind: 'not-saved',
    why: 'in-use',
  });
  expect(first.start()).toMatchObject({ ...ready, settings: { role: 'Engineer' } });
});

test('a deleted lock file is restored at the next check', () => {
  const folder = begunFolder();
  const first = openedSession(folder);
  rmSync(join(folder, 'rung.lock'));
  first.look();
  expect(openedSession(folder).start()).toMatchObject(otherRung);
});

test('choosing the lock file as a file to import doesn’t release the lock', async () => {
  const folder = begunFolder();
  openedSession(folder);
  expect(await readText(join(folder, 'rung.lock'))).toEqual({ no: 'not-json' });
  const { said } = await claimedBy(folder);
  expect(said).toBe('data-trouble');
});

test('data with a second name in another folder becomes two files, and neither loses what it saves', () => {
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
  'data with a second name opens even if there is no space for a copy',
  async () => {
    await onSmallDisk(2_048, (disk) => {
      openedSession(disk).close();
      linkSync(join(disk, 'rung.db'), join(disk, 'mirror.db'));
      const ballast = fillDisk(disk);
      truncateSync(ballast, statSync(ballast).size - 100_000); // enough for the log but not for a copy
      expect(openedSession(disk).start()).toMatchObject(ready);
    });
  },
);

test('another program’s file with a second name keeps it', () => {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const other = join(elsewhere, 'theirs.db');
  new Sqlite(other).exec('CREATE TABLE theirs (x)').close();
  linkSync(other, join(folder, 'rung.db'));
  expect(openedSession(folder).start()).toMatchObject({ trouble: 'foreign' });
  expect(statSync(other).nlink).toBe(2);
});

test.each(['a folder', 'a text', 'a database'])(
  'if %s has the lock file’s name, it is left unchanged, and Rung opens',
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

test.skipIf(!canMount)('a disk that can’t be locked gives read-only data', async () => {
  await onSmallDisk(2_048, (disk, remount) => {
    openedSession(disk).close();
    remount('ro');
    expect(openedSession(disk).start()).toMatchObject({ trouble: 'no-permission', readable: true });
  });
});

/** Another process that opens the folder's data, and what it reports about its start. */
async function claimedBy(folder: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'claiming-child.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, said };
}
