import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { tryDisk } from '../../../electron/store/disk/failure.ts';
import { verifyFile } from '../../../electron/store/file/verify.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { copyOf, folderOf } from '../../faults/killed/killed-while-upgrading.ts';
import { folderContent } from '../../store/file/folder-content.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { openedSession } from './opened-session.ts';

vi.mock(
  import('../../../electron/store/migrations/list.ts'),
  () => import('../../store/migrations/later-steps.ts'),
);

const before = 2; // of the three schemas in that list

test('before a file is upgraded, a verified copy of it exists', () => {
  const folder = folderOf(before);
  expect(openedSession(folder).start()).toMatchObject({ kind: 'ready', access: 'full' });
  const [copy = ''] = readdirSync(join(folder, 'backups'));
  expect(copy).toMatch(/-upgrade\.db$/);
  expect(verifyFile(join(folder, 'backups', copy), null).userVersion).toBe(before);
});

test('a new or up-to-date file needs no copy', () => {
  const folder = copyOf(folderOf(before));
  openedSession(folder).close();
  rmSync(join(folder, 'backups'), { recursive: true });
  openedSession(folder).close();
  expect([...folderContent(folder).keys()]).toEqual(['rung.db']);
});

test('if a file is where the backups folder should be, Rung opens read-only and says why', () => {
  const folder = folderOf(before);
  writeFileSync(join(folder, 'backups'), 'not a folder');
  expectToBeRead(folder);
});

test.skipIf(!canMount).each([
  ['full', 400],
  ['read-only', 4096],
])(
  'if the copy doesn’t fit on the %s disk, Rung opens read-only, and not one byte changes',
  async (what, kilobytes) => {
    await onSmallDisk(kilobytes, (folder, remount) => {
      copyOf(folderOf(before), folder);
      if (what === 'read-only') remount('ro');
      expectToBeRead(folder);
      if (what === 'full') return;
      remount('rw');
      expect(openedSession(folder).start()).toMatchObject({ kind: 'ready', access: 'full' });
    });
  },
);

/** Everything is there in today's schema; nothing can be changed, and nothing was. */
function expectToBeRead(folder: string): void {
  const bytes = folderContent(folder);
  const clock = () => new Date(2025, 2, 2); // nothing is due for removal
  const undisturbed = openedSession(folderOf(before), { clock });
  const dataSession = openedSession(folder);
  expect(dataSession.start()).toMatchObject({ kind: 'ready', access: 'read-only-no-copy' });
  expect(dataSession.refusal()).toBe('read-only');
  expect(readRecords(dataSession.db())).toEqual(readRecords(undisturbed.db()));
  expect(tryDisk(() => changeSettings(dataSession.db(), { name: 'Eve' }))).toEqual({
    kind: 'not-saved',
    why: 'read-only',
  });
  dataSession.close();
  const after = new Map(folderContent(folder));
  after.delete('backups/'); // the copy's folder, which is empty
  expect(after).toEqual(bytes);
}
