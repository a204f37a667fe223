import { cpSync, existsSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, test as anyTest, expect } from 'vitest';
import { createDatabase } from '../../../../electron/store/file/create-database.ts';
import { openDatabase } from '../../../../electron/store/file/open.ts';
import { changeSettings, readSettings } from '../../../../electron/store/settings/settings.ts';
import { aroundCalls } from '../../../helpers/around-calls.ts';
import { systemError } from '../../../helpers/system-error.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
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
} from '../guarded-data.ts';

/** On Windows not everyone may create a link. */
const test = anyTest.skipIf(process.platform === 'win32');

afterEach(closeAll);

/** Data whose backups folder is a link to a disk that can be removed. */
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

/** A start that doesn't ask for a passphrase; whatever is typed stays plain. */
async function expectOpen(folder: string, text: string): Promise<void> {
  const { dataSession, service, keyStore, paths, close } = await guarded(folder, { real: true });
  expect(dataSession.start().kind).toBe('ready');
  dataSession.change((db) => changeSettings(db, { role: text }));
  expect(await service.state()).toMatchObject({ on: false, remembered: false });
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(await service.turnOff(passphrase)).toMatchObject({ kind: 'done' });
  expect(keyStore.key()).toBeNull();
  close();
  const db = openDatabase(paths.dataFile);
  expect(readSettings(db).role).toBe(text);
  db.close();
}

test('backups on a missing disk are reported when it is turned off, and once back they don’t make Rung ask for the passphrase', async () => {
  const { folder, disk, takeAway, bringBack } = withBackupsElsewhere();
  const { service, paths, close } = await guarded(folder, { real: true });
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
  expect(existsSync(paths.keyFile)).toBe(false);
});

test('backups on a missing disk are reported when it is turned on, until they are encrypted', async () => {
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

test('after starting over while the backups’ disk was missing, the new data never asks for the old passphrase', async () => {
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
  // The link to them was set aside with everything else, so the new backups aren't next to them.
  expect(existsSync(firstBackup(folder))).toBe(false);
  expect(keyTexts(disk).size).toBe(1);
});

anyTest(
  'putting the backups folder back as it was before turning off doesn’t make Rung ask for the passphrase',
  async () => {
    const folder = temporaryFolder();
    plantData(folder);
    const { service, paths, close } = await guarded(folder);
    await service.turnOn(passphrase);
    const copy = join(temporaryFolder(), 'copy');
    cpSync(paths.backupsFolder, copy, { recursive: true });
    cpSync(paths.keyFile, join(copy, '..', 'rung.key'));
    await service.turnOff(passphrase);
    close();
    cpSync(copy, paths.backupsFolder, { recursive: true });
    cpSync(join(copy, '..', 'rung.key'), paths.keyFile);
    const before = keyTexts(folder);
    await expectOpen(folder, 'written since');
    expect(existsSync(paths.keyFile)).toBe(false);
    expect(keyTexts(folder)).toEqual(before);
  },
);

test('if two data folders share their backups, only the one with the passphrase asks for it', async () => {
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

/** A plain file replaced the data while the passphrase was on, and you haven't chosen which one to continue with. */
async function undecided(): Promise<Guarded & { readonly folder: string }> {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, dataSession, paths, close } = await guarded(folder);
  await service.turnOn(passphrase);
  dataSession.change((db) => changeSettings(db, { role: 'Typed last' }));
  const theirs = join(folder, 'copy-of-last-week');
  createDatabase(theirs, null);
  renameSync(theirs, paths.dataFile);
  dataSession.look();
  close();
  return { ...(await guarded(folder)), folder };
}

anyTest(
  'if a plain file replaces the data, the passphrase opens what was open and encrypts nothing else until you choose',
  async () => {
    const { dataSession, service, paths } = await undecided();
    expect(dataSession.start().kind).toBe('locked');
    expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    openDatabase(paths.dataFile).close(); // still plain
    expect(dataSession.start()).toMatchObject({ kind: 'other-file', open: { kind: 'on-disk' } });
    expect(dataSession.goOnWith('open')).toMatchObject({
      kind: 'ready',
      settings: { role: 'Typed last' },
    });
  },
);

anyTest(
  'if the disk can’t encrypt the plain file you chose, nothing is decided, and every later start needs the passphrase',
  async () => {
    const { dataSession, service, keyStore, folder, paths, close } = await undecided();
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
    const db = openDatabase(paths.dataFile, { key });
    expect(readSettings(db).role).toBe('');
    db.close();
    expect(holds(firstBackup(folder), key)).toBe(true);
  },
);
