import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { kept } from '../../../electron/store/file/failure.ts';
import { verifyFile } from '../../../electron/store/file/verify.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { copyOf, folderOf } from '../../faults/killed-while-upgrading.ts';
import { folderContent } from '../../store/file/folder-content.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { openedSession } from './opened-session.ts';

vi.mock(
  import('../../../electron/store/migrations/list.ts'),
  () => import('../../store/migrations/later-steps.ts'),
);

const before = 2; // of the three schemas of that list

test('a verified copy of the earlier file stands before it is brought up to date', () => {
  const folder = folderOf(before);
  expect(openedSession(folder).start()).toMatchObject({ kind: 'ready', access: 'full' });
  const [copy = ''] = readdirSync(join(folder, 'backups'));
  expect(copy).toMatch(/-upgrade\.db$/);
  expect(verifyFile(join(folder, 'backups', copy), null).userVersion).toBe(before);
});

test('a new file and one that is up to date need no copy', () => {
  const folder = copyOf(folderOf(before));
  openedSession(folder).close();
  rmSync(join(folder, 'backups'), { recursive: true });
  openedSession(folder).close();
  expect([...folderContent(folder).keys()]).toEqual(['rung.db']);
});

test('a file stands where the backups belong: Rung opens to be read, and says why', () => {
  const folder = folderOf(before);
  writeFileSync(join(folder, 'backups'), 'not a folder');
  expectToBeRead(folder);
});

test.skipIf(!canMount).each([
  ['full', 400],
  ['read-only', 4096],
])(
  'the copy fits on no %s disk: Rung opens to be read, and not one byte changes',
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

/** Everything is there, in the schema of today; nothing can be changed, and nothing was. */
function expectToBeRead(folder: string): void {
  const bytes = folderContent(folder);
  const clock = () => new Date(2025, 2, 2); // nothing is due to be purged
  const undisturbed = openedSession(folderOf(before), { clock });
  const dataSession = openedSession(folder);
  expect(dataSession.start()).toMatchObject({ kind: 'ready', access: 'read-only-no-copy' });
  expect(dataSession.refusal()).toBe('read-only');
  expect(readRecords(dataSession.db())).toEqual(readRecords(undisturbed.db()));
  expect(kept(() => changeSettings(dataSession.db(), { name: 'Eve' }))).toEqual({
    kind: 'not-saved',
    why: 'read-only',
  });
  dataSession.close();
  const after = new Map(folderContent(folder));
  after.delete('backups/'); // the copy's folder, without a copy
  expect(after).toEqual(bytes);
}
