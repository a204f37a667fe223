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
  const { dataSession, service, keyStore, places, close } = await guarded(folder, { real: true });
  expect(dataSession.start().kind).toBe('ready');
  dataSession.change((db) => changeSettings(db, { role: text }));
  expect(await service.state()).toMatchObject({ on: false, remembered: false });
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(await service.turnOff(passphrase)).toMatchObject({ kind: 'done' });
  expect(keyStore.key()).toBeNull();
  close();
  const db = openDatabase(places.dataFile);
  expect(readSettings(db).role).toBe(text);
  db.close();
}

test('turned off while the disk with the backups was away: they are named, and once they are back nothing asks for the passphrase', async () => {
  const { folder, disk, takeAway, bringBack } = withBackupsElsewhere();
  const { service, places, close } = await guarded(folder, { real: true });
  await service.turnOn(passphrase);
  await service.remember(true);
  takeAway();
  expect(await service.turnOff(passphrase)).toEqual({
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
  const { service, lock } = await guarded(folder);
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made', left: ['backups'] });
  expect(await service.state()).toMatchObject({ left: ['backups'] });
  lock();
  bringBack();
  await service.unlock(passphrase);
  expect(await service.state()).toMatchObject({ left: [] });
  expect(filesWith(disk, planted)).toEqual([]);
});

test('begun anew while the disk with the backups was away: no passphrase of before asks for the new data', async () => {
  const { folder, disk, takeAway, bringBack } = withBackupsElsewhere();
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  data.close();
  takeAway();
  const fresh = await guarded(folder);
  expect(fresh.dataSession.startFresh().kind).toBe('ready');
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
    const { service, places, close } = await guarded(folder);
    await service.turnOn(passphrase);
    const copy = join(temporaryFolder(), 'copy');
    cpSync(places.backupsFolder, copy, { recursive: true });
    cpSync(places.keyFile, join(copy, '..', 'rung.key'));
    await service.turnOff(passphrase);
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
  expect(await first.service.turnOn(passphrase)).toMatchObject({ kind: 'made' });
  first.close();
  await expectOpen(two, 'of the second');
  const again = await guarded(one);
  expect(again.dataSession.start().kind).toBe('locked');
  expect(await again.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
});

/** Her file was replaced by a plain one while the passphrase was on, and she has not decided yet which goes on. */
async function undecided(): Promise<Guarded & { readonly folder: string }> {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, dataSession, places, close } = await guarded(folder);
  await service.turnOn(passphrase);
  dataSession.change((db) => changeSettings(db, { role: 'Typed last' }));
  const theirs = join(folder, 'copy-of-last-week');
  createDatabase(theirs, null);
  renameSync(theirs, places.dataFile);
  dataSession.look();
  close();
  return { ...(await guarded(folder)), folder };
}

anyTest(
  'a plain file took the place of hers: as long as she has not decided, the passphrase opens what she had, and encrypts nothing else',
  async () => {
    const { dataSession, service, places } = await undecided();
    expect(dataSession.start().kind).toBe('locked');
    expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    openDatabase(places.dataFile).close(); // still plain
    expect(dataSession.start()).toMatchObject({ kind: 'other-file', open: { kind: 'on-disk' } });
    expect(dataSession.goOnWith('open')).toMatchObject({
      kind: 'ready',
      settings: { role: 'Typed last' },
    });
  },
);

anyTest(
  'the disk refuses to encrypt the plain file that she goes on with: nothing is decided yet, and no later start is without the passphrase',
  async () => {
    const { dataSession, service, keyStore, folder, places, close } = await undecided();
    await service.unlock(passphrase);
    const onFullDisk = await aroundCalls(
      ['openSync'],
      (_name, args) => {
        if (String(args[0]).endsWith('.part')) throw systemError('ENOSPC', 'openSync');
      },
      () => dataSession.goOnWith('there'),
    );
    expect(onFullDisk.kind).toBe('other-file');
    close();
    const again = await guarded(folder);
    expect(again.dataSession.start().kind).toBe('locked');
    await again.service.unlock(passphrase);
    expect(again.dataSession.goOnWith('there').kind).toBe('ready');
    const key = Buffer.from(again.keyStore.key() ?? []);
    again.close();
    expect(keyStore.key()).toBeNull();
    const db = openDatabase(places.dataFile, { key });
    expect(readSettings(db).role).toBe('');
    db.close();
    expect(holds(firstBackup(folder), key)).toBe(true);
  },
);
