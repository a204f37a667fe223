import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import {
  closeAll,
  filesWith,
  firstBackup,
  guarded,
  passphrase,
  plantData,
  planted,
} from './guarded-data.ts';

afterEach(closeAll);

/** Unlocked data that this computer remembers, with a backup that is damaged: it can't be decrypted. */
async function withDamagedBackup() {
  const folder = temporaryFolder();
  plantData(folder, 2);
  const data = await guarded(folder, { real: true });
  await data.keeper.turnOn(passphrase);
  await data.keeper.remember(true);
  const bytes = readFileSync(firstBackup(folder));
  writeFileSync(firstBackup(folder), bytes.fill(7, 9000, 9100));
  return { folder, ...data };
}

/** The disk refuses this of the files whose names end so. */
async function refusing<Value>(call: FileCall, ending: string, work: () => Promise<Value>) {
  return await aroundCalls(
    [call],
    (_name, args) => {
      if (!String(args[0]).endsWith(ending)) return;
      throw Object.assign(new Error('EIO: the disk fails'), { code: 'EIO', syscall: call });
    },
    work,
  );
}

test('the key file can’t be set aside while a copy needs it: turning off is not said to be sure, and can be tried again', async () => {
  const { folder, keeper, vault, close } = await withDamagedBackup();
  const off = () => keeper.turnOff(passphrase);
  expect(await refusing('renameSync', 'rung.key', off)).toMatchObject({
    kind: 'done',
    isSure: false,
  });
  expect(await keeper.state()).toMatchObject({ on: true });
  expect(vault.key()).not.toBeNull();
  expect(await off()).toMatchObject({ kind: 'done', isSure: true });
  expect(await keeper.state()).toMatchObject({ on: false });
  close();
  expect((await guarded(folder, { real: true })).desk.start().kind).toBe('ready');
});

test('the remembered key can’t be removed: once the passphrase is off, no start turns it on again', async () => {
  const { folder, keeper, places, close } = await withDamagedBackup();
  const off = await refusing('unlinkSync', 'rung.remembered', () => keeper.turnOff(passphrase));
  expect(off).toMatchObject({ kind: 'done', isSure: true });
  expect(existsSync(places.keyFile)).toBe(false);
  close();
  const plain = filesWith(folder, planted);
  const next = await guarded(folder, { real: true });
  expect(next.desk.start().kind).toBe('ready');
  expect(await next.keeper.state()).toMatchObject({ on: false });
  expect(filesWith(folder, planted)).toEqual(plain);
});
