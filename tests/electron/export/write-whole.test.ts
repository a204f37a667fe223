import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type FilePort,
  UnconfirmedError,
  writeWhole,
} from '../../../electron/export/write-whole.ts';
import { storageFailure } from '../../../electron/store/disk/failure.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

const bytes = Buffer.from('%PDF-1.4 new');
const real: FilePort = { open, rename, unlink };

test('a new file contains what was written, and nothing else is left over', async () => {
  const folder = temporaryFolder();
  await writeWhole(join(folder, 'plan.pdf'), bytes);
  expect(readFileSync(join(folder, 'plan.pdf')).equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(['plan.pdf']);
});

test('a file with the longest name that a file system accepts can be written', async () => {
  const file = join(temporaryFolder(), `${'n'.repeat(251)}.pdf`);
  await writeWhole(file, bytes);
  expect(statSync(file).size).toBe(bytes.length);
});

test('an older file is completely replaced', async () => {
  const { file, folder } = olderFile();
  await writeWhole(file, bytes);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(['plan.pdf']);
});

test('if the file is a link, its target is replaced and the link stays', async () => {
  const { file, folder } = olderFile();
  const link = join(temporaryFolder(), 'link.pdf');
  symlinkSync(file, link);
  await writeWhole(link, bytes);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(['plan.pdf']);
});

test('the content is synced before the rename, and the rename before the file is reported as saved', async () => {
  const steps: string[] = [];
  await writeWhole(olderFile().file, bytes, {
    async open(path, flags) {
      const handle = await real.open(path, flags);
      const what = flags === 'wx' ? 'file' : 'folder';
      return {
        async writeFile(content) {
          steps.push(`write ${what}`);
          await handle.writeFile(content);
        },
        async sync() {
          steps.push(`sync ${what}`);
          await handle.sync();
        },
        async close() {
          steps.push(`close ${what}`);
          await handle.close();
        },
      };
    },
    async rename(from, to) {
      steps.push('rename');
      await real.rename(from, to);
    },
    unlink,
  });
  expect(steps).toEqual([
    'write file',
    'sync file',
    'close file',
    'rename',
    'sync folder',
    'close folder',
  ]);
});

test.each(['open', 'write', 'sync', 'close', 'rename'])(
  'when %s fails, the older file is unchanged and nothing else is left over',
  async (step) => {
    const { file, folder } = olderFile();
    const failing = writeWhole(file, bytes, failingAt(step, 'EIO'));
    await expect(failing).rejects.toMatchObject({ code: 'EIO' });
    expect(readFileSync(file, 'utf8')).toBe('older');
    expect(readdirSync(folder)).toEqual(['plan.pdf']);
  },
);

test('the original error is thrown even if removing the temporary file fails too', async () => {
  const { file } = olderFile();
  const failing = writeWhole(file, bytes, {
    ...failingAt('sync', 'ENOSPC'),
    unlink: async () => {
      throw failure('EIO');
    },
  });
  await expect(failing).rejects.toMatchObject({ code: 'ENOSPC' });
});

test.each(['EISDIR', 'EINVAL', 'EPERM'])(
  'saving succeeds on a system that can’t sync a folder (%s)',
  async (code) => {
    const { file } = olderFile();
    await writeWhole(file, bytes, failingAt('sync folder', code));
    expect(readFileSync(file).equals(bytes)).toBe(true);
  },
);

test('a folder that fails to sync for another reason leaves the new file unconfirmed', async () => {
  const { file } = olderFile();
  const saving = writeWhole(file, bytes, failingAt('sync folder', 'EIO'));
  await expect(saving).rejects.toThrow(UnconfirmedError);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a folder in place of the file, or a missing folder, is reported as a disk failure', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'plan.pdf', 'inner'), { recursive: true });
  const onto = await writeWhole(join(folder, 'plan.pdf'), bytes).catch((error: unknown) => error);
  expect(storageFailure(onto)).toBe('disk-error');
  expect(readdirSync(folder)).toEqual(['plan.pdf']);
  const into = await writeWhole(join(folder, 'gone', 'plan.pdf'), bytes).catch((e: unknown) => e);
  expect(storageFailure(into)).toBe('disk-error');
});

test.skipIf(!canMount)('a full disk leaves the older file and no temporary file', async () => {
  await onSmallDisk(64, async (folder) => {
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, 'older');
    const outcome = await writeWhole(file, Buffer.alloc(200_000)).catch((error: unknown) => error);
    expect(storageFailure(outcome)).toBe('disk-full');
    expect(readFileSync(file, 'utf8')).toBe('older');
    expect(readdirSync(folder)).toEqual(['plan.pdf']);
  });
});

test.skipIf(!canMount)('on a read-only disk the older file stays', async () => {
  await onSmallDisk(64, async (folder, remount) => {
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, 'older');
    remount('ro');
    const outcome = await writeWhole(file, bytes).catch((error: unknown) => error);
    expect(storageFailure(outcome)).toBe('read-only');
    expect(readFileSync(file, 'utf8')).toBe('older');
    expect(readdirSync(folder)).toEqual(['plan.pdf']);
  });
});

function olderFile(): { readonly file: string; readonly folder: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'plan.pdf');
  writeFileSync(file, 'older');
  return { file, folder };
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: made to fail`), { code });
}

/** The real file system with one failing step: a disk that fails at that exact moment isn't available. */
function failingAt(step: string, code: string): FilePort {
  const pass = (now: string) => {
    if (now === step) throw failure(code);
  };
  return {
    async open(path, flags) {
      const inner = flags === 'wx' ? '' : ' folder';
      pass(`open${inner}`);
      const handle = await real.open(path, flags);
      return {
        async writeFile(content) {
          pass(`write${inner}`);
          await handle.writeFile(content);
        },
        async sync() {
          pass(`sync${inner}`);
          await handle.sync();
        },
        async close() {
          await handle.close();
          pass(`close${inner}`);
        },
      };
    },
    async rename(from, to) {
      pass('rename');
      await real.rename(from, to);
    },
    unlink,
  };
}
