import { hash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { BackupId } from '../../../data/backups/backup.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { filledDatabaseAt } from '../../store/migrations/migration-fixtures.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { type SessionWithBackups, sessionWithBackups } from '../session/session-with-backups.ts';

vi.mock(
  import('../../../electron/store/migrations/list.ts'),
  () => import('../../store/migrations/later-steps.ts'),
);

test('restoring yesterday’s backup brings yesterday’s data back and sets today’s aside', async () => {
  const session = namedAndBackedUp();
  changeSettings(session.dataSession.db(), { name: 'Today' });
  const outcome = session.service.restore(await newestOf(session));
  expect(nameIn(session)).toBe('Yesterday');
  if (outcome.kind !== 'restored') throw new Error(outcome.kind);
  const aside = sessionWithBackups({ folder: beside(session, String(outcome.setAside)) });
  expect(nameIn(aside)).toBe('Today');
  expect(await session.service.read()).toMatchObject({
    backups: [{ reason: 'restore' }, { reason: 'asked' }],
  });
});

test.each([
  ['damaged', (file: string) => writeFileSync(file, readFileSync(file).fill(0x5a, 4_096))],
  ['without its header', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 0, 100))],
  ['empty', (file: string) => writeFileSync(file, '')],
  ['no database', (file: string) => writeFileSync(file, 'Dear diary')],
])('if the data was %s, a backup restores it, and the file is set aside', async (_, spoil) => {
  const session = namedAndBackedUp();
  session.dataSession.close();
  spoil(session.dataFile);
  const spoilt = readFileSync(session.dataFile);
  const again = sessionWithBackups({ folder: dirname(session.dataFile) });
  expect(again.dataSession.start().kind).toBe('data-trouble');
  const outcome = again.service.restore(await newestOf(again));
  if (outcome.kind !== 'restored') throw new Error(outcome.kind);
  expect(nameIn(again)).toBe('Yesterday');
  const aside = join(dirname(session.dataFile), String(outcome.setAside));
  expect(readFileSync(aside).equals(spoilt)).toBe(true);
});

test('a backup restores a missing data file, and nothing is set aside', async () => {
  const session = namedAndBackedUp();
  session.dataSession.close();
  rmSync(session.dataFile);
  const again = sessionWithBackups({ folder: dirname(session.dataFile) });
  expect(again.dataSession.start()).toMatchObject({ kind: 'data-trouble', trouble: 'missing' });
  expect(again.service.restore(await newestOf(again))).toEqual({
    kind: 'restored',
    setAside: null,
  });
  expect(nameIn(again)).toBe('Yesterday');
});

test.each([
  ['rotted', (bytes: Buffer) => bytes.fill(0x5a, 4_096, 12_288)],
  ['was cut short', (bytes: Buffer) => bytes.subarray(0, 4_096 * 5)],
  ['has nothing in it', () => Buffer.alloc(0)],
])('a backup that %s isn’t restored, and nothing changes', async (_, spoil) => {
  const session = namedAndBackedUp();
  changeSettings(session.dataSession.db(), { name: 'Today' });
  const id = await newestOf(session);
  const file = join(session.backupsFolder, String(session.names()[0]));
  writeFileSync(file, spoil(readFileSync(file)));
  expect((await session.service.read()).backups).toMatchObject([{ content: null }]);
  const before = everythingIn(session);
  expect(session.service.restore(id)).toEqual({ kind: 'not-whole' });
  expect(nameIn(session)).toBe('Today');
  expect(everythingIn(session)).toEqual(before);
});

test('a backup with one flipped bit looks fine in the list, but isn’t restored', async () => {
  const session = namedAndBackedUp();
  const id = await newestOf(session);
  const file = join(session.backupsFolder, String(session.names()[0]));
  const bytes = readFileSync(file);
  const at = bytes.indexOf('Yesterday');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
  expect(session.service.restore(id)).toEqual({ kind: 'not-whole' });
});

test('a backup from years ago is listed and restored, and then upgraded like any other file', async () => {
  const session = sessionWithBackups();
  session.service.backUp('asked');
  const old = join(temporaryFolder(), 'old.db');
  filledDatabaseAt(1, old).close();
  copyFileSync(old, join(session.backupsFolder, session.plant(new Date(2025, 1, 3, 9))));
  const { backups } = await session.service.read();
  expect(backups.at(-1)?.content).toEqual({
    assessments: 3,
    actions: 1,
    evidence: 1,
    newest: '2025-05-01',
  });
  expect(session.service.restore(BackupId.parse(backups.at(-1)?.id)).kind).toBe('restored');
  expect(session.dataSession.start()).toMatchObject({ kind: 'ready', access: 'full' });
});

test('restoring a plain backup from before the passphrase doesn’t make the data plain again', async () => {
  const plain = namedAndBackedUp();
  const folder = temporaryFolder();
  const session = sessionWithBackups({ folder, key: Buffer.alloc(32, 7) });
  session.service.backUp('asked');
  const planted = session.plant(new Date(2025, 1, 3, 9));
  copyFileSync(
    join(plain.backupsFolder, String(plain.names()[0])),
    join(session.backupsFolder, planted),
  );
  const { backups } = await session.service.read();
  expect(session.service.restore(BackupId.parse(backups.at(-1)?.id)).kind).toBe('restored');
  expect(nameIn(session)).toBe('Yesterday');
  session.dataSession.close();
  expect(readFileSync(session.dataFile).includes('Yesterday')).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test.skipIf(!canMount)(
  'on a full disk nothing is restored, nothing is left over, and Rung keeps running',
  async () => {
    await onSmallDisk(1_500, async (folder) => {
      const backupsFolder = temporaryFolder();
      const session = sessionWithBackups({ folder, backupsFolder });
      session.service.backUp('asked');
      changeSettings(session.dataSession.db(), { name: 'Today' });
      const filler = join(folder, 'filler');
      expect(() => {
        for (;;) writeFileSync(filler, Buffer.alloc(4_096), { flag: 'a' });
      }).toThrow(/ENOSPC/);
      const before = readdirSync(folder).toSorted();
      expect(session.service.restore(await newestOf(session))).toEqual({
        kind: 'not-saved',
        why: 'disk-full',
      });
      expect(readdirSync(folder).toSorted()).toEqual(before);
      expect(nameIn(session)).toBe('Today');
    });
  },
);

function namedAndBackedUp(): SessionWithBackups {
  const session = sessionWithBackups();
  changeSettings(session.dataSession.db(), { name: 'Yesterday' });
  session.service.backUp('asked');
  return session;
}

async function newestOf({ service }: SessionWithBackups): Promise<BackupId> {
  const { backups } = await service.read();
  return BackupId.parse(backups[0]?.id);
}

function nameIn({ dataSession }: SessionWithBackups): string {
  dataSession.start();
  return readSettings(dataSession.db()).name;
}

/** A new folder with that file as the data. */
function beside({ dataFile }: SessionWithBackups, name: string): string {
  const folder = temporaryFolder();
  copyFileSync(join(dirname(dataFile), name), join(folder, 'rung.db'));
  return folder;
}

/** Every file and its content, except SQLite's index of its log, which isn't data. */
function everythingIn({ dataFile, backupsFolder }: SessionWithBackups): readonly string[] {
  return [dirname(dataFile), backupsFolder].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
      .map(({ name }) => `${name} ${hash('sha256', readFileSync(join(folder, name)))}`),
  );
}
