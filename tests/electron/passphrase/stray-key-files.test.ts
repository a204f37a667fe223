import { cpSync, existsSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, test as anyTest, expect } from 'vitest';
import { createDatabase } from '../../../electron/store/file/create-database.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { aroundCalls } from '../../helpers/around-calls.ts';
import { systemError } from '../../helpers/system-error.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import {
  closeAll,
  filesWith,
  firstBackup,
  type Guarded,
  guarded,
  holds,
  keyTexts,
  passphrase,
  plantData,
  planted,
} from './guarded-data.ts';

/** On Windows not everybody may make a link. */
const test = anyTest.skipIf(process.platform === 'win32');

afterEach(closeAll);

/** Data whose backups are behind a link, on a disk that can be taken away. */
function withBackupsElsewhere() {
  const folder = temporaryFolder();
  plantData(folder, 2);
  const disk = join(temporaryFolder(), 'disk');
  renameSync(join(folder, 'backups'), disk);
  symlinkSync(disk, join(folder, 'backups'));
  return {
    folder,
    disk,
    takeAway: () => renameSync(disk, `${disk}-away`),
    bringBack: () => renameSync(`${disk}-away`, disk),
  };
}

/** A start in which nobody is asked for a passphrase; what is written in it stays plain, whatever is typed. */
async function expectOpen(folder: string, text: string): Promise<void> {
  const { desk, keeper, vault, places, close } = await guarded(folder, { real: true });
  expect(desk.start().kind).toBe('ready');
  desk.change((db) => changeSettings(db, { role: text }));
  expect(await keeper.state()).toMatchObject({ on: false, remembered: false });
  expect(await keeper.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(await keeper.turnOff(passphrase)).toMatchObject({ kind: 'done' });
  expect(vault.key()).toBeNull();
  close();
  const db = openDatabase(places.dataFile);
  expect(readSettings(db).role).toBe(text);
  db.close();
}

test('turned off while the disk with the backups was away: they are named, and once they are back nothing asks for the passphrase', async () => {
  const { folder, disk, takeAway, bringBack } = withBackupsElsewhere();
  const { keeper, places, close } = await guarded(folder, { real: true });
  await keeper.turnOn(passphrase);
  await keeper.remember(true);
  takeAway();
  expect(await keeper.turnOff(passphrase)).toEqual({
    kind: 'done',
    left: ['backups'],
    isSure: true,
  });
  close();
  await expectOpen(folder, 'without a passphrase');
  bringBack();
  const before = keyTexts(disk);
  expect(before.size).toBe(1);
  await expectOpen(folder, 'and with the backups');
  await expectOpen(folder, 'and once more');
  expect(keyTexts(disk)).toEqual(before);
  expect(existsSync(places.keyFile)).toBe(false);
});

test('turned on while the disk with the backups is away: they are named until they are encrypted', async () => {
  const { folder, disk, takeAway, bringBack } = withBackupsElsewhere();
  takeAway();
  const { keeper, lock } = await guarded(folder);
  expect(await keeper.turnOn(passphrase)).toMatchObject({ kind: 'made', left: ['backups'] });
  expect(await keeper.state()).toMatchObject({ left: ['backups'] });
  lock();
  bringBack();
  await keeper.unlock(passphrase);
  expect(await keeper.state()).toMatchObject({ left: [] });
  expect(filesWith(disk, planted)).toEqual([]);
});

test('begun anew while the disk with the backups was away: no passphrase of before asks for the new data', async () => {
  const { folder, disk, takeAway, bringBack } = withBackupsElsewhere();
  const data = await guarded(folder);
  await data.keeper.turnOn(passphrase);
  data.close();
  takeAway();
  const fresh = await guarded(folder);
  expect(fresh.desk.startFresh().kind).toBe('ready');
  fresh.close();
  bringBack();
  await expectOpen(folder, 'a new beginning');
  // The link to them was set aside with all else: the new backups are no longer beside them.
  expect(existsSync(firstBackup(folder))).toBe(false);
  expect(keyTexts(disk).size).toBe(1);
});

anyTest(
  'the folder of the backups is put back as it was before turning off: nothing asks for the passphrase',
  async () => {
    const folder = temporaryFolder();
    plantData(folder);
    const { keeper, places, close } = await guarded(folder);
    await keeper.turnOn(passphrase);
    const copy = join(temporaryFolder(), 'copy');
    cpSync(places.backupsFolder, copy, { recursive: true });
    cpSync(places.keyFile, join(copy, '..', 'rung.key'));
    await keeper.turnOff(passphrase);
    close();
    cpSync(copy, places.backupsFolder, { recursive: true });
    cpSync(join(copy, '..', 'rung.key'), places.keyFile);
    const before = keyTexts(folder);
    await expectOpen(folder, 'written since');
    expect(existsSync(places.keyFile)).toBe(false);
    expect(keyTexts(folder)).toEqual(before);
  },
);

test('of two data folders that share their backups, only the one whose passphrase was turned on asks for it', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  plantData(one);
  plantData(two);
  rmSync(join(two, 'backups'), { recursive: true });
  symlinkSync(join(one, 'backups'), join(two, 'backups'));
  const first = await guarded(one);
  expect(await first.keeper.turnOn(passphrase)).toMatchObject({ kind: 'made' });
  first.close();
  await expectOpen(two, 'of the second');
  const again = await guarded(one);
  expect(again.desk.start().kind).toBe('locked');
  expect(await again.keeper.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
});

/** Her file was replaced by a plain one while the passphrase was on, and she has not decided yet which goes on. */
async function undecided(): Promise<Guarded & { readonly folder: string }> {
  const folder = temporaryFolder();
  plantData(folder);
  const { keeper, desk, places, close } = await guarded(folder);
  await keeper.turnOn(passphrase);
  desk.change((db) => changeSettings(db, { role: 'Typed last' }));
  const theirs = join(folder, 'copy-of-last-week');
  createDatabase(theirs, null);
  renameSync(theirs, places.dataFile);
  desk.look();
  close();
  return { ...(await guarded(folder)), folder };
}

anyTest(
  'a plain file took the place of hers: as long as she has not decided, the passphrase opens what she had, and encrypts nothing else',
  async () => {
    const { desk, keeper, places } = await undecided();
    expect(desk.start().kind).toBe('locked');
    expect(await keeper.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    openDatabase(places.dataFile).close(); // still plain
    expect(desk.start()).toMatchObject({ kind: 'other-file', open: { kind: 'on-disk' } });
    expect(desk.goOnWith('open')).toMatchObject({
      kind: 'ready',
      settings: { role: 'Typed last' },
    });
  },
);

anyTest(
  'the disk refuses to encrypt the plain file that she goes on with: nothing is decided yet, and no later start is without the passphrase',
  async () => {
    const { desk, keeper, vault, folder, places, close } = await undecided();
    await keeper.unlock(passphrase);
    const onFullDisk = await aroundCalls(
      ['openSync'],
      (_name, args) => {
        if (String(args[0]).endsWith('.part')) throw systemError('ENOSPC', 'openSync');
      },
      () => desk.goOnWith('there'),
    );
    expect(onFullDisk.kind).toBe('other-file');
    close();
    const again = await guarded(folder);
    expect(again.desk.start().kind).toBe('locked');
    await again.keeper.unlock(passphrase);
    expect(again.desk.goOnWith('there').kind).toBe('ready');
    const key = Buffer.from(again.vault.key() ?? []);
    again.close();
    expect(vault.key()).toBeNull();
    const db = openDatabase(places.dataFile, { key });
    expect(readSettings(db).role).toBe('');
    db.close();
    expect(holds(firstBackup(folder), key)).toBe(true);
  },
);
