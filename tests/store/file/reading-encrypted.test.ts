import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { tryDisk } from '../../../electron/store/disk/failure.ts';
import { emptyLog, reading } from '../../../electron/store/file/connection.ts';
import { hasLog } from '../../../electron/store/file/file-stamp.ts';
import { openDatabase, openSnapshot } from '../../../electron/store/file/open.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { canMount, fillDisk, onSmallDisk } from '../small-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { folderContent } from './folder-content.ts';

const key = Buffer.alloc(32, 7);

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['closed', false],
  ['crashed', true],
] as const)('reading encrypted data that was %s changes no byte of it', (_, isCrashed) => {
  const folder = encryptedFolder(isCrashed);
  const before = folderContent(folder);
  expect(reading(join(folder, 'rung.db'), key, readSettings)).toMatchObject({ name: 'Newest' });
  expect(folderContent(folder)).toEqual(before);
});

test('reading crashed data creates no file outside its folder', () => {
  const folder = encryptedFolder(true);
  const elsewhere = temporaryFolder();
  vi.stubEnv('TMPDIR', elsewhere);
  reading(join(folder, 'rung.db'), key, () => {
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readdirSync(folder)).toContainEqual(expect.stringMatching(/^\.rung-.+\.part$/));
  });
});

test.skipIf(!canMount)(
  'encrypted data can be read even if every disk is full to the last byte',
  async () => {
    await onSmallDisk(2_000, (folder) => {
      vi.stubEnv('TMPDIR', folder);
      cpSync(encryptedFolder(false), folder, { recursive: true });
      fillDisk(folder);
      const snapshot = openSnapshot(join(folder, 'rung.db'), key);
      expect(readSettings(snapshot).name).toBe('Newest');
      snapshot.close();
    });
  },
);

test.skipIf(!canMount)(
  'after a crash on a full disk, encrypted data is read through another disk, or the lack of space is reported',
  async () => {
    await onSmallDisk(2_000, (folder) => {
      cpSync(encryptedFolder(true), folder, { recursive: true });
      const file = join(folder, 'rung.db');
      const ballast = fillDisk(folder);
      const before = folderContent(folder);
      const elsewhere = temporaryFolder();
      vi.stubEnv('TMPDIR', elsewhere);
      expect(reading(file, key, readSettings)).toMatchObject({ name: 'Newest' });
      expect(readdirSync(elsewhere)).toEqual([]);
      vi.stubEnv('TMPDIR', folder);
      const outcome = tryDisk(() => reading(file, key, readSettings));
      expect(outcome).toEqual({ kind: 'not-saved', why: 'disk-full' });
      expect(folderContent(folder)).toEqual(before);
      rmSync(ballast);
      expect(reading(file, key, readSettings)).toMatchObject({ name: 'Newest' });
    });
  },
);

test.skipIf(!canMount)('encrypted data on a read-only disk can be read', async () => {
  await onSmallDisk(2_000, (folder, remount) => {
    cpSync(encryptedFolder(true), folder, { recursive: true });
    remount('ro');
    expect(reading(join(folder, 'rung.db'), key, readSettings)).toMatchObject({ name: 'Newest' });
    remount('rw');
    rmSync(join(folder, 'rung.db-wal'));
    remount('ro');
    expect(reading(join(folder, 'rung.db'), key, readSettings)).toMatchObject({ name: 'Before' });
    remount('rw');
  });
});

/** Encrypted data, either all in its file or, as after a crash, with the newest part in the log. */
function encryptedFolder(isCrashed: boolean): string {
  const file = join(temporaryFolder(), 'rung.db');
  const folder = temporaryFolder();
  const db = openDatabase(file, { key });
  changeSettings(db, { name: 'Before' });
  emptyLog(db);
  changeSettings(db, { name: 'Newest' });
  if (!isCrashed) db.close();
  for (const ending of ['', '-wal']) {
    if (existsSync(`${file}${ending}`))
      cpSync(`${file}${ending}`, join(folder, `rung.db${ending}`));
  }
  if (isCrashed) db.close();
  expect(hasLog(join(folder, 'rung.db'))).toBe(isCrashed);
  return folder;
}
