import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { openedDesk } from './opened-desk.ts';

const ready = { kind: 'ready', access: 'full' };
const otherRung = { kind: 'data-trouble', trouble: 'other-rung', readable: true };

test('a second Rung on the same data says so, can read it, and opens it once the first is closed', () => {
  const folder = begunFolder();
  const first = openedDesk(folder);
  changeSettings(first.db(), { role: 'Engineer' });
  const second = openedDesk(folder);
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
  const first = openedDesk(folder);
  const unfinished = join(folder, '.rung-0b54.part');
  writeFileSync(unfinished, 'half a backup');
  const link = join(temporaryFolder(), 'linked');
  symlinkSync(folder, link, 'dir');
  expect(openedDesk(link).start()).toMatchObject(otherRung);
  expect(readFileSync(unfinished, 'utf8')).toBe('half a backup');
  expect(first.start()).toMatchObject(ready);
});

test('the claim holds also while the first has its data closed, to replace it', () => {
  const folder = begunFolder();
  const first = openedDesk(folder);
  const second = first.whileClosed(() => openedDesk(folder));
  expect(second.start()).toMatchObject(otherRung);
});

test('a Rung that was killed claims nothing', async () => {
  const folder = begunFolder();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'claiming-child.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  expect(said).toBe('ready');
  const desk = openedDesk(folder);
  expect(desk.start()).toMatchObject(otherRung);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(desk.start()).toMatchObject(ready);
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
    expect(openedDesk(folder).start()).toMatchObject(ready);
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
    openedDesk(disk).close();
    remount('ro');
    expect(openedDesk(disk).start()).toMatchObject({ trouble: 'no-permission', readable: true });
  });
});
