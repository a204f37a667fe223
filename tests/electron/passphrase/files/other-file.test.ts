import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeBackup } from '../../../../electron/store/backups/write-backup.ts';
import { createDatabase } from '../../../../electron/store/file/create-database.ts';
import { openDatabase } from '../../../../electron/store/file/open.ts';
import { changeSettings, readSettings } from '../../../../electron/store/settings/settings.ts';
import { copiesIn } from '../../../faults/other-file.ts';
import { moment } from '../../../store/samples.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import {
  closeAll,
  filesWith,
  type Guarded,
  guarded,
  passphrase,
  planted,
} from '../guarded-data.ts';

afterEach(closeAll);

test('if another file replaces the data while Rung is unlocked, the open data is saved encrypted and is there after locking', async () => {
  const { dataSession, service, paths, lock } = await withPassphrase();
  dataSession.change((db) => changeSettings(db, { role: 'Typed last' }));
  const theirs = join(paths.folder, 'copy-of-last-week');
  createDatabase(theirs, null);
  renameSync(theirs, paths.dataFile);
  dataSession.look();
  expect(dataSession.refusal()).toBe('other-file');
  expect(copiesIn(paths.folder)).toHaveLength(1);
  expect(filesWith(paths.folder, planted)).toEqual([]);

  lock();
  expect(dataSession.start()).toMatchObject({ kind: 'locked' });
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(dataSession.start()).toMatchObject({
    kind: 'other-file',
    there: { kind: 'content' },
    open: { kind: 'on-disk', content: { assessments: 0 } },
  });
  expect(dataSession.goOnWith('open')).toMatchObject({ kind: 'ready' });
  expect(readSettings(dataSession.db())).toMatchObject({ name: planted, role: 'Typed last' });
  expect(filesWith(paths.folder, planted)).toEqual([]);
});

test.each(['open', 'there'] as const)(
  'if a plain file replaces the data while Rung is unlocked and you continue with what is %s, no plain text of either is left',
  async (which) => {
    const { dataSession, paths } = await withPassphrase();
    const theirs = join(paths.folder, 'copy-of-last-week');
    const db = openDatabase(theirs);
    changeSettings(db, { name: planted });
    db.close();
    renameSync(theirs, paths.dataFile);
    dataSession.look();
    expect(dataSession.goOnWith(which)).toMatchObject({ kind: 'ready' });
    dataSession.change((open) => changeSettings(open, { role: planted }));
    expect(filesWith(paths.folder, planted)).toEqual([]);
  },
);

test('if another file replaces the data while the passphrase is turned off, it stays on, and every copy is encrypted', async () => {
  const { dataSession, service, keyStore, paths } = await withPassphrase();
  writeBackup(dataSession.db(), keyStore.key(), paths.backupsFolder, 'asked', moment(0));
  const theirs = join(paths.folder, 'copy-of-last-week');
  createDatabase(theirs, null);
  const { refusal } = dataSession;
  let asked = 0;
  Object.assign(dataSession, {
    refusal() {
      asked += 1;
      if (asked === 2) renameSync(theirs, paths.dataFile);
      return refusal();
    },
  });
  expect(await service.turnOff(passphrase)).toEqual({ kind: 'not-saved', why: 'other-file' });
  expect(filesWith(paths.folder, planted)).toEqual([]);
  expect(keyStore.isOn()).toBe(true);
});

test('a file with another passphrase that replaces the data while Rung is locked is reported as such', async () => {
  const { service, paths, lock } = await withPassphrase();
  lock();
  const theirs = join(paths.folder, 'theirs');
  createDatabase(theirs, randomBytes(32));
  renameSync(theirs, paths.dataFile);
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'key-of-other' });
});

/** Someone who has just turned the passphrase on. */
async function withPassphrase(): Promise<Guarded> {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, 'rung.db'));
  changeSettings(db, { name: planted });
  db.close();
  const opened = await guarded(folder);
  expect(await opened.service.turnOn(passphrase)).toMatchObject({ kind: 'made' });
  return opened;
}

test('if a later Rung’s file replaces locked data, unlocking changes neither it nor its log', async () => {
  const { paths, service, lock, dataSession } = await withPassphrase();
  lock();
  const later = join(temporaryFolder(), 'later.db');
  const db = openDatabase(later);
  db.pragma('user_version = 99');
  const files = ['', '-wal'].map(
    (ending) => [`${later}${ending}`, `${paths.dataFile}${ending}`] as const,
  );
  for (const [from, to] of files) copyFileSync(from, to);
  db.close();
  const bytes = () => files.map(([, to]) => readFileSync(to).toString('base64'));
  const before = bytes();
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(dataSession.start()).toMatchObject({ trouble: 'newer' });
  expect(bytes()).toEqual(before);
});
