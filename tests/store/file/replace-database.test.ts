import {
  cpSync,
  existsSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { FileInUseError, tryDisk } from '../../../electron/store/disk/failure.ts';
import { removeTempFiles, tempFileBeside } from '../../../electron/store/disk/temp-file.ts';
import { emptyLog, reading } from '../../../electron/store/file/connection.ts';
import { writeEmptyDatabase } from '../../../electron/store/file/create-database.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import {
  finishReplacing,
  type Replaced,
  replaceDatabase,
} from '../../../electron/store/file/replace-database.ts';
import { verifyFile } from '../../../electron/store/file/verify.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { moment } from '../samples.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { folderContent } from './folder-content.ts';

/** After how many file operations the power is cut, and which operation the disk rejects. */
const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, refused: -1 }));

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const whileOn =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (power.left <= 0) throw new Error('the power went');
      power.left -= 1;
      power.refused -= 1;
      if (power.refused === -1) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
      return work(...args);
    };
  return {
    ...real,
    renameSync: whileOn(real.renameSync),
    unlinkSync: whileOn(real.unlinkSync),
    fsyncSync: whileOn(real.fsyncSync),
  };
});

afterEach(() => {
  power.left = Number.POSITIVE_INFINITY;
  power.refused = -1;
});

const aside = 'rung-set-aside-2026-03-02T09-01-00.000Z.db';

test('a broken link is set aside like a file, and comes back if the disk fails', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'rung.db');
  symlinkSync('/not-connected/rung.db', file);
  const put = () => {
    const part = tempFileBeside(file);
    writeEmptyDatabase(part, null);
    return replaceDatabase(file, part, 'set-aside', moment(1));
  };
  let step = 0;
  for (; ; step += 1) {
    power.refused = step;
    if (tryDisk(put).kind === 'saved') break;
    expect(readlinkSync(file)).toBe('/not-connected/rung.db');
  }
  expect(step).toBeGreaterThan(3);
  expect(readlinkSync(join(folder, aside))).toBe('/not-connected/rung.db');
  verifyFile(file, null);
});

test.each(['set-aside', 'removed'] as const)(
  'after power cuts at any step of replacing and of resuming, the old file is %s completely and the new one is there',
  (replaced) => {
    const crashed = replaced === 'removed' ? closedFolder() : crashedFolder();
    const next = newBytes();
    const before = folderContent(crashed);
    const after = replace(copyOf(crashed), next, replaced).content;
    let [steps, isCut] = [0, true];
    for (; isCut; steps += 1) {
      let isCutAgain = true;
      for (let more = 0; isCutAgain; more += 1) {
        const folder = copyOf(crashed);
        isCut = cutOff(steps, () => replace(folder, next, replaced));
        expectNoStrangeLog(folder, next);
        isCutAgain = cutOff(more, () => finishReplacing(join(folder, 'rung.db')));
        expectNoStrangeLog(folder, next);
        finishReplacing(join(folder, 'rung.db'));
        removeTempFiles(folder);
        expect([after, before]).toContainEqual(folderContent(folder));
        if (steps > 1) expect(folderContent(folder)).toEqual(after);
      }
    }
    expect(steps).toBeGreaterThan(6);
  },
);

test.each(['set-aside', 'removed'] as const)(
  'if the disk rejects any one step, a reported success is there and a reported failure never happens later (%s)',
  (replaced) => {
    const crashed = replaced === 'removed' ? closedFolder() : crashedFolder();
    const next = newBytes();
    const before = withoutIndex(crashed);
    const after = replace(copyOf(crashed), next, replaced).content;
    const told: boolean[] = [];
    for (let [step, isRefused] = [0, true]; isRefused; step += 1) {
      const folder = copyOf(crashed);
      power.refused = step;
      const outcome = tryDisk(() => replace(folder, next, replaced));
      isRefused = power.refused < 0;
      power.refused = -1;
      removeTempFiles(folder);
      finishReplacing(join(folder, 'rung.db'));
      expect(withoutIndex(folder)).toEqual(outcome.kind === 'saved' ? after : before);
      told.push(outcome.kind === 'saved');
    }
    expect(new Set(told)).toEqual(new Set([false, true]));
    expect(told.length).toBeGreaterThan(6);
  },
);

test('set-aside data opens with everything in its log, and the new file is without a log', () => {
  const folder = crashedFolder();
  expect(replace(folder, newBytes(), 'set-aside').aside).toBe(join(folder, aside));
  expect(reading(join(folder, aside), null, readSettings)).toMatchObject({ name: 'In the log' });
  expect(reading(join(folder, 'rung.db'), null, readSettings)).toMatchObject({ name: '' });
  expect([...folderContent(folder).keys()].toSorted()).toEqual(
    [aside, `${aside}-wal`, 'rung.db'].toSorted(),
  );
});

test('removed data is in no file any more', () => {
  const folder = closedFolder();
  expect(replace(folder, newBytes(), 'removed').aside).toBeNull();
  expect([...folderContent(folder).keys()]).toEqual(['rung.db']);
});

test('if the clock stands still, the earlier set-aside file isn’t overwritten, and both are there', () => {
  const folder = crashedFolder();
  const first = replace(folder, newBytes(), 'set-aside').content;
  const bytes = newBytes();
  const { aside: second, content } = replace(folder, bytes, 'set-aside');
  expect(second).toBe(join(folder, aside.replace('00.000Z', '00.001Z')));
  for (const name of [aside, `${aside}-wal`]) expect(content.get(name)).toEqual(first.get(name));
  expect(content.get(basename(String(second)))).toEqual(first.get('rung.db'));
  verifyFile(join(folder, 'rung.db'), null);
});

test('if there was no file, nothing is set aside', () => {
  const folder = temporaryFolder();
  expect(replace(folder, newBytes(), 'set-aside').aside).toBeNull();
  verifyFile(join(folder, 'rung.db'), null);
});

test('a file whose name only starts like one of ours is left alone', () => {
  const folder = crashedFolder();
  writeFileSync(join(folder, 'rung.db.next-year'), 'plans');
  const before = folderContent(folder);
  finishReplacing(join(folder, 'rung.db'));
  expect(folderContent(folder)).toEqual(before);
});

test('a new file with a log that wasn’t written back replaces nothing', () => {
  const folder = crashedFolder();
  const before = folderContent(folder);
  const part = tempFileBeside(join(folder, 'rung.db'));
  writeFileSync(part, 'half');
  writeFileSync(`${part}-wal`, 'the other half');
  expect(() => replaceDatabase(join(folder, 'rung.db'), part, 'removed', moment(0))).toThrow(/log/);
  removeTempFiles(folder);
  expect(folderContent(folder)).toEqual(before);
});

test('data with a log is not removed, because it couldn’t be restored', () => {
  const folder = crashedFolder();
  const before = folderContent(folder);
  expect(() => replace(folder, newBytes(), 'removed')).toThrow(FileInUseError);
  removeTempFiles(folder);
  expect(folderContent(folder)).toEqual(before);
});

function replace(folder: string, next: Buffer, replaced: Replaced) {
  const file = join(folder, 'rung.db');
  const part = tempFileBeside(file);
  writeFileSync(part, next);
  const asidePath = replaceDatabase(file, part, replaced, moment(1));
  return { aside: asidePath, content: folderContent(folder) };
}

/** Whether the power was cut before `work` was done. */
function cutOff(steps: number, work: () => unknown): boolean {
  power.left = steps;
  try {
    work();
    return false;
  } catch (error) {
    expect(error).toMatchObject({ message: 'the power went' });
    return true;
  } finally {
    power.left = Number.POSITIVE_INFINITY;
  }
}

/** Another database's log next to the new file would be written into it. */
function expectNoStrangeLog(folder: string, next: Buffer): void {
  const file = join(folder, 'rung.db');
  if (!existsSync(file) || !readFileSync(file).equals(next)) return;
  expect(existsSync(`${file}-wal`)).toBe(false);
}

/** The data of `crashedFolder`, all in the file. */
function closedFolder(): string {
  const folder = crashedFolder();
  openDatabase(join(folder, 'rung.db')).close();
  return folder;
}

/** SQLite recreates the index of a log. */
function withoutIndex(folder: string): ReadonlyMap<string, unknown> {
  return new Map([...folderContent(folder)].filter(([name]) => name !== 'rung.db-shm'));
}

/** Data whose newest part is only in its log, with the files that SQLite keeps next to it. */
function crashedFolder(): string {
  const file = join(temporaryFolder(), 'rung.db');
  const db = openDatabase(file);
  changeSettings(db, { role: 'In the file' });
  emptyLog(db);
  changeSettings(db, { name: 'In the log' });
  const folder = copyOf(join(file, '..'));
  db.close();
  return folder;
}

function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function newBytes(): Buffer {
  const file = join(temporaryFolder(), 'rung.db');
  writeEmptyDatabase(file, null);
  return readFileSync(file);
}
