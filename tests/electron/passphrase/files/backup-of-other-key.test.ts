import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { BackupId } from '../../../../data/backups/backup.ts';
import { backupService } from '../../../../electron/backups/backup-service.ts';
import { aroundCalls } from '../../../helpers/around-calls.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import {
  closeAll,
  firstBackup,
  type Guarded,
  guarded,
  passphrase,
  plantData,
} from '../guarded-data.ts';

afterEach(closeAll);

const id = BackupId.parse('2026-11-02T08-00-00-000Z-daily');

/** Puts back a backup encrypted with a passphrase that has since been turned off. */
async function withEncryptedBackup() {
  const folder = temporaryFolder();
  plantData(folder, 1);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  const copied = join(temporaryFolder(), 'kept.db');
  copyFileSync(firstBackup(folder), copied);
  await data.service.turnOff(passphrase);
  const file = join(data.paths.backupsFolder, `rung-${id}.db`);
  copyFileSync(copied, file);
  return { ...data, file };
}

function backupsOf({ paths, dataSession, keyStore }: Guarded) {
  const clock = () => new Date(Date.UTC(2026, 10, 30, 8));
  return backupService({
    folder: paths.backupsFolder,
    dataFile: paths.dataFile,
    dataSession,
    keyStore,
    clock,
  });
}

test.each(['off', 'another one'])(
  'a backup of an earlier passphrase is shown as encrypted, not damaged, and isn’t restored: the passphrase is %s',
  async (now) => {
    const data = await withEncryptedBackup();
    const encrypted = readFileSync(data.file);
    if (now !== 'off') {
      expect(await data.service.turnOn('yet another one')).toMatchObject({ kind: 'made' });
    }
    const backups = backupsOf(data);
    expect((await backups.read()).backups).toMatchObject([
      { id, content: null, isOfOtherKey: true },
      { content: { assessments: 0 }, isOfOtherKey: false },
    ]);
    expect(backups.restore(id)).toEqual({ kind: 'other-key' });
    expect(readFileSync(data.file).equals(encrypted)).toBe(true);
    expect(data.dataSession.start()).toMatchObject({ kind: 'ready' });
  },
);

test.each([
  ['a plain backup without its beginning', (plain: Buffer) => plain.fill(0, 0, 100)],
  ['a text', () => Buffer.from('Dear diary')],
  ['an empty file', () => Buffer.alloc(0)],
])('%s isn’t attributed to another key', async (_what, spoil) => {
  const data = await withEncryptedBackup();
  writeFileSync(data.file, spoil(readFileSync(firstBackup(data.paths.folder))));
  const backups = backupsOf(data);
  expect((await backups.read()).backups[0]).toMatchObject({ content: null, isOfOtherKey: false });
  expect(backups.restore(id)).toEqual({ kind: 'not-whole' });
});

test('an encrypted backup damaged after its first page isn’t attributed to another key', async () => {
  const folder = temporaryFolder();
  plantData(folder, 1);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  const file = join(data.paths.backupsFolder, `rung-${id}.db`);
  writeFileSync(file, readFileSync(firstBackup(folder)).fill(7, 9_000, 9_100));
  const backups = backupsOf(data);
  expect((await backups.read()).backups[0]).toMatchObject({ content: null, isOfOtherKey: false });
  expect(backups.restore(id)).toEqual({ kind: 'not-whole' });
});

test.skipIf(process.platform === 'win32')(
  'a pipe named like a backup is listed as unreadable, along with the others',
  async () => {
    const folder = temporaryFolder();
    plantData(folder, 1);
    const data = await guarded(folder);
    execFileSync('mkfifo', [join(data.paths.backupsFolder, `rung-${id}.db`)]);
    const backups = backupsOf(data);
    expect((await backups.read()).backups).toMatchObject([
      { id, content: null, isOfOtherKey: false },
      { content: { assessments: 0 } },
    ]);
    expect(backups.restore(id)).toEqual({ kind: 'not-whole' });
  },
);

test('a copy that can’t even be inspected is reported, and doesn’t stop you from turning the passphrase on', async () => {
  const folder = temporaryFolder();
  plantData(folder, 1);
  const { service, dataSession } = await guarded(folder);
  const backup = firstBackup(folder);
  const outcome = await aroundCalls(
    ['lstatSync', 'statSync', 'openSync'],
    (_name, [path]) => {
      if (path !== backup) return;
      throw Object.assign(new Error('EIO: i/o error'), {
        code: 'EIO',
        errno: -5,
        syscall: 'lstat',
      });
    },
    () => service.turnOn(passphrase),
  );
  expect(outcome).toMatchObject({ kind: 'made', left: [basename(backup)] });
  expect(dataSession.start()).toMatchObject({ kind: 'ready' });
});
