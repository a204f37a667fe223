import Sqlite from 'better-sqlite3';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { giveKey } from '../../../electron/store/file/connection.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { aroundCalls } from '../../helpers/around-calls.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { closeAll, filesWith, guarded, passphrase, plantData, planted } from './guarded-data.ts';

afterEach(closeAll);
test('while another program reads the data, turning the passphrase on or off changes nothing; afterwards it works', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, dataSession, paths, keyStore } = await guarded(folder);
  const reader = () => {
    const other = new Sqlite(paths.dataFile, { readonly: true });
    onTestFinished(() => void other.close());
    giveKey(other, keyStore.key());
    other.exec('BEGIN');
    other.prepare('SELECT * FROM action').all();
    changeSettings(dataSession.db(), { role: 'Engineer' });
    return other;
  };
  const inUse = { kind: 'not-saved', why: 'in-use' };
  const ready = { kind: 'ready', settings: { role: 'Engineer' } };
  let other = reader();
  expect(await service.turnOn(passphrase)).toEqual(inUse);
  expect(dataSession.start()).toMatchObject(ready);
  other.close();
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made', left: [] });
  other = reader();
  expect(await service.turnOff(passphrase)).toEqual(inUse);
  other.close();
  expect(dataSession.start()).toMatchObject(ready);
  expect(filesWith(folder, planted)).toEqual([]);
  expect(await service.turnOff(passphrase)).toMatchObject({ kind: 'done', isSure: true });
});

test.each(['on', 'off'])(
  'if another Rung saves while the passphrase is turned %s, the passphrase is unchanged and the save isn’t lost',
  async (how) => {
    const folder = temporaryFolder();
    plantData(folder);
    const { service, dataSession, paths, keyStore } = await guarded(folder);
    if (how === 'off') await service.turnOn(passphrase);
    let saved = 0;
    const turned = await aroundCalls(
      ['openSync'],
      (_name, [, flags]) => {
        // A new file is opened with this flag to be synced once it is written.
        if (flags !== 'r+' || dataSession.dbIfOpen() !== null || saved > 0) return;
        saved += 1;
        const other = openDatabase(paths.dataFile, { key: keyStore.key() });
        changeSettings(other, { role: 'Engineer' });
        other.close();
      },
      async () =>
        how === 'on' ? await service.turnOn(passphrase) : await service.turnOff(passphrase),
    );
    expect(turned).toEqual({ kind: 'not-saved', why: 'in-use' });
    expect(dataSession.start()).toMatchObject({ kind: 'ready', settings: { role: 'Engineer' } });
  },
);

test.each(['on', 'off'])(
  'if another program opens, saves and closes at any moment while the passphrase is turned %s, its save isn’t lost',
  async (how) => {
    let saves = 0;
    for (let at = 1; await savedAt(how, at); at += 5) saves += 1;
    expect(saves).toBeGreaterThan(5);
  },
);

/** Whether there was such a moment: the `at`th call while Rung has the data closed. */
async function savedAt(how: string, at: number): Promise<boolean> {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, dataSession, paths, keyStore, close } = await guarded(folder);
  if (how === 'off') await service.turnOn(passphrase);
  const key = keyStore.key();
  let count = 0;
  let isSaved = false;
  let isBusy = false;
  await aroundCalls(
    ['openSync', 'fsyncSync', 'lstatSync', 'unlinkSync', 'closeSync'],
    () => {
      if (isBusy || dataSession.dbIfOpen() !== null) return;
      count += 1;
      if (count !== at) return;
      isBusy = true;
      try {
        const other = openDatabase(paths.dataFile, { key });
        changeSettings(other, { role: 'Engineer' });
        other.close();
        isSaved = true;
      } catch {
        // it can't be opened at this moment
      } finally {
        isBusy = false;
      }
    },
    async () =>
      how === 'on' ? await service.turnOn(passphrase) : await service.turnOff(passphrase),
  );
  const start = dataSession.start();
  if (isSaved) expect(start, `at ${at}`).toMatchObject({ settings: { role: 'Engineer' } });
  close();
  return count >= at;
}
