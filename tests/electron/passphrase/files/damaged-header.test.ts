import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type BackupId, backupId } from '../../../../data/backups/backup.ts';
import { instant } from '../../../../data/values/iso-date.ts';
import { backupService } from '../../../../electron/backups/backup-service.ts';
import { changeSettings, readSettings } from '../../../../electron/store/settings/settings.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import {
  closeAll,
  filesWith,
  firstBackup,
  type Guarded,
  guarded,
  passphrase,
  pathsIn,
  plantData,
  planted,
} from '../guarded-data.ts';

afterEach(closeAll);

interface Damage {
  readonly to: (bytes: Buffer) => Buffer;
  readonly trouble: 'damaged' | 'foreign';
}

/** How a failing disk or another program can damage a plain file. */
const damages: Readonly<Record<string, Damage>> = {
  'one flipped bit in its first byte': { to: flipped(0), trouble: 'damaged' },
  'one flipped bit in its fourth byte': { to: flipped(3), trouble: 'damaged' },
  'zeros for its first words': { to: patched(0, 16, 0), trouble: 'damaged' },
  'zeros for its header': { to: patched(0, 100, 0), trouble: 'damaged' },
  'zeros for its first page': { to: patched(0, 4096, 0), trouble: 'damaged' },
  'a text instead of it': { to: () => Buffer.from('hello, a conflict'), trouble: 'foreign' },
  'zeros instead of it': { to: (bytes) => Buffer.alloc(bytes.length), trouble: 'foreign' },
};

test.each(Object.entries(damages))(
  'after the passphrase is turned off, data with %s is reported as such, not as locked, and a backup can replace it',
  async (_what, { to, trouble }) => {
    const folder = await turnedOff();
    damage(pathsIn(folder).dataFile, to);
    const data = await guarded(folder);
    expect(data.dataSession.start()).toMatchObject({ kind: 'data-trouble', trouble });
    expect(await data.service.state()).toMatchObject({ on: false });
    expect(restoreFirst(data)).toMatchObject({ kind: 'restored' });
    expect(data.dataSession.start()).toMatchObject({ kind: 'ready', settings: { name: planted } });
  },
);

test('a damaged backup doesn’t make Rung ask for a passphrase that was turned off, even if its key file couldn’t be set aside', async () => {
  const folder = temporaryFolder();
  plantData(folder, 2);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  const key = readFileSync(data.paths.keyFile);
  await data.service.turnOff(passphrase);
  data.close();
  writeFileSync(data.paths.keyFile, key);
  damage(firstBackup(folder), flipped(0));
  expect((await guarded(folder)).dataSession.start()).toMatchObject({ kind: 'ready' });
});

test.each(Object.entries(damages))(
  'if the file becomes one with %s while Rung is open and the passphrase is off, you can continue with what was open',
  async (_what, { to }) => {
    const folder = await turnedOff();
    const { dataSession, paths } = await guarded(folder);
    dataSession.change((db) => changeSettings(db, { role: 'Typed last' }));
    damage(paths.dataFile, to);
    dataSession.look();
    expect(dataSession.start()).toMatchObject({
      kind: 'other-file',
      there: { kind: 'unreadable' },
      open: { kind: 'on-disk', content: { assessments: 0 } },
    });
    expect(dataSession.goOnWith('open')).toMatchObject({ kind: 'ready' });
    expect(readSettings(dataSession.db())).toMatchObject({ name: planted, role: 'Typed last' });
  },
);

const inTheClear = Object.entries(damages).filter(([, { trouble }]) => trouble === 'damaged');

test.each(inTheClear)(
  'turning the passphrase on lists data set aside with %s, then and at each start',
  async (_what, { to }) => {
    const folder = temporaryFolder();
    plantData(folder, 1);
    const { dataFile } = pathsIn(folder);
    damage(dataFile, to);
    const data = await guarded(folder);
    const restored = restoreFirst(data);
    const aside = restored.kind === 'restored' ? restored.setAside : null;
    expect(aside).not.toBeNull();
    expect(await data.service.turnOn(passphrase)).toMatchObject({ kind: 'made', left: [aside] });
    expect(filesWith(folder, planted)).toEqual([aside]);
    data.close();
    const again = await guarded(folder);
    await again.service.unlock(passphrase);
    expect(await again.service.state()).toMatchObject({ left: [aside], others: [] });
  },
);

test.each([
  ...inTheClear,
  ['a flipped bit in the mark of Rung', { to: flipped(70) }] as const,
  ['zeros for the mark of Rung', { to: patched(68, 72, 0) }] as const,
])(
  'turning the passphrase on reports every unencrypted backup with %s, whatever its name',
  async (_what, { to }) => {
    const folder = temporaryFolder();
    plantData(folder, 2);
    const renamed = join(folder, 'backups', 'before-the-review.db');
    damage(firstBackup(folder), to);
    copyFileSync(firstBackup(folder), renamed);
    const { service } = await guarded(folder);
    await service.turnOn(passphrase);
    const { left, others } = await service.state();
    const clear = filesWith(folder, planted).map((file) => file.replace('backups/', ''));
    expect(new Set(left)).toEqual(new Set(clear));
    expect(left).toContain('before-the-review.db');
    expect(others).toEqual([]);
  },
);

const encryptedDamages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['one flipped bit in its first byte', flipped(0)],
  ['one flipped bit in its header', flipped(20)],
  ['zeros for its first words', patched(0, 16, 0)],
  ['zeros for its first page', patched(0, 4096, 0)],
  ['a plain header', (bytes) => Buffer.concat([Buffer.from('SQLite'), bytes.subarray(6)])],
];

test.each(encryptedDamages)(
  'encrypted data with %s is still locked, whether the key files are in place or set aside',
  async (_what, to) => {
    const folder = temporaryFolder();
    plantData(folder, 1);
    const data = await guarded(folder);
    await data.service.turnOn(passphrase);
    data.close();
    damage(data.paths.dataFile, to);
    const locked = await guarded(folder);
    expect(locked.dataSession.start()).toMatchObject({ kind: 'locked' });
    expect(await locked.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    expect(locked.dataSession.start()).toMatchObject({
      kind: 'data-trouble',
      trouble: 'other-key',
    });
    locked.close();
    copyFileSync(data.paths.keyFile, join(folder, 'rung-set-aside-2026-01-01T00-00-00.000Z.key'));
    for (const file of [data.paths.keyFile, data.paths.keyCopy]) rmSync(file);
    expect((await guarded(folder)).dataSession.start()).toMatchObject({ kind: 'locked' });
  },
);

/** Plain data and a plain backup, with the old key set aside next to them. */
async function turnedOff(): Promise<string> {
  const folder = temporaryFolder();
  plantData(folder, 1);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  expect(await data.service.turnOff(passphrase)).toMatchObject({ kind: 'done', left: [] });
  data.close();
  expect(readdirSync(folder).filter((name) => name.endsWith('.key'))).toHaveLength(1);
  return folder;
}

function restoreFirst({ paths, dataSession, keyStore }: Guarded) {
  const { dataFile, backupsFolder: folder } = paths;
  const clock = () => new Date(Date.UTC(2026, 10, 30, 8));
  return backupService({ folder, dataFile, dataSession, keyStore, clock }).restore(firstId());
}

function firstId(): BackupId {
  return backupId(instant(new Date(Date.UTC(2026, 10, 1, 8))), 'daily');
}

function damage(file: string, to: (bytes: Buffer) => Buffer): void {
  writeFileSync(file, to(readFileSync(file)));
}

function flipped(at: number): (bytes: Buffer) => Buffer {
  return (bytes) => {
    const harmed = Buffer.from(bytes);
    harmed.writeUInt8(harmed.readUInt8(at) ^ 1, at);
    return harmed;
  };
}

function patched(from: number, to: number, byte: number): (bytes: Buffer) => Buffer {
  return (bytes) => Buffer.from(bytes).fill(byte, from, to);
}
