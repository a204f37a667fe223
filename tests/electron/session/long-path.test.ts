import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderContent } from '../../store/file/folder-content.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { openedRung } from '../ipc/opened-rung.ts';

/** The longest folder path, in bytes, at which SQLite can open all of Rung's files. */
const longest = 448;

const isWindows = process.platform === 'win32';

test.skipIf(isWindows)(
  'in a folder with the longest path, everything that Rung does there works',
  async () => {
    const { api, close } = openedRung(folderOf(longest));
    onTestFinished(close);
    expect((await api.start()).kind).toBe('ready');
    expect((await api.saveSettings({ name: 'Ada' })).kind).toBe('saved');
    const made = await api.backUpNow();
    if (made.kind !== 'made') throw new Error(made.kind);
    expect((await api.restoreBackup(made.id)).kind).toBe('restored');
    expect((await api.exportData()).kind).toBe('saved');
    expect((await api.chooseImport()).kind).toBe('not-read');
  },
);

test.skipIf(isWindows).each([longest + 1, 456, 457, 464, 465, 496, 505, 600, 2000])(
  'a folder with a path of %i bytes is reported as too long, and no data is written there',
  async (bytes) => {
    const folder = folderOf(bytes);
    const { api, close } = openedRung(folder);
    onTestFinished(close);
    expect(await api.start()).toMatchObject({ kind: 'data-trouble', trouble: 'long-path' });
    expect([...folderContent(folder).keys()]).toEqual([]);
  },
);

test.skipIf(isWindows)(
  'data moved to a path that is too long can be read there, and opens once it is moved back',
  async () => {
    const short = temporaryFolder();
    const folder = join(folderOf(480), 'data');
    const before = openedRung(short);
    await before.api.saveSettings({ name: 'Ada' });
    before.close();
    renameSync(short, folder);
    const rung = openedRung(folder);
    onTestFinished(rung.close);
    expect(await rung.api.start()).toMatchObject({ trouble: 'long-path', readable: true });
    expect(await rung.api.openReadOnly()).toMatchObject({ settings: { name: 'Ada' } });
    rung.close();
    renameSync(folder, short);
    const after = openedRung(short);
    onTestFinished(after.close);
    expect((await after.api.start()).kind).toBe('ready');
  },
);

test.skipIf(isWindows)('a short path that links to a long one is too long', async () => {
  const link = join(temporaryFolder(), 'link');
  symlinkSync(folderOf(480), link);
  const { api, close } = openedRung(link);
  onTestFinished(close);
  expect(await api.start()).toMatchObject({ kind: 'data-trouble', trouble: 'long-path' });
});

/** A folder whose path has this many bytes, with some two-byte letters. */
function folderOf(bytes: number): string {
  let folder = temporaryFolder();
  for (;;) {
    const left = bytes - Buffer.byteLength(folder) - 1;
    const name = left > 200 ? 'é'.repeat(50) : 'd'.repeat(left);
    folder = join(folder, name);
    if (left <= 200) break;
  }
  mkdirSync(folder, { recursive: true });
  return folder;
}
