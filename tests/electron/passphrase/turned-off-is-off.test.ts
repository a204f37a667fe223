import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { onFailingDisk } from './failing-calls.ts';
import {
  closeAll,
  filesWith,
  firstBackup,
  type Guarded,
  guarded,
  passphrase,
  plantData,
  planted,
} from './guarded-data.ts';

afterEach(closeAll);

/** Unlocked data that this computer remembers, with a damaged backup that can't be decrypted. */
async function withDamagedBackup() {
  const folder = temporaryFolder();
  plantData(folder, 2);
  const data = await guarded(folder, { real: true });
  await data.service.turnOn(passphrase);
  await data.service.remember(true);
  const bytes = readFileSync(firstBackup(folder));
  writeFileSync(firstBackup(folder), bytes.fill(7, 9000, 9100));
  return { folder, ...data };
}

/** The disk rejects this call for files whose names end like this. */
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

test('if the key file can’t be set aside, the passphrase is off anyway, and nothing is asked for or encrypted', async () => {
  const { folder, service, keyStore, paths, close } = await withDamagedBackup();
  const off = () => service.turnOff(passphrase);
  const plain = [expect.stringMatching(/daily/), expect.stringMatching(/set-aside/), 'rung.db'];
  expect(await refusing('renameSync', 'rung.key', off)).toMatchObject({
    kind: 'done',
    isSure: true,
  });
  expect(existsSync(paths.keyFile)).toBe(true);
  expect(await service.state()).toMatchObject({ on: false });
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(keyStore.key()).toBeNull();
  expect(filesWith(folder, planted).toSorted()).toEqual(plain);
  close();
  const next = await guarded(folder, { real: true });
  expect(next.dataSession.start().kind).toBe('ready');
  expect(await next.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(filesWith(folder, planted).toSorted()).toEqual(plain);
  expect(existsSync(paths.keyFile)).toBe(false);
});

test('if the remembered key can’t be removed, no start turns the passphrase on again once it is off', async () => {
  const { folder, service, paths, close } = await withDamagedBackup();
  const off = await refusing('unlinkSync', 'rung.remembered', () => service.turnOff(passphrase));
  expect(off).toMatchObject({ kind: 'done', isSure: true });
  expect(existsSync(paths.keyFile)).toBe(false);
  close();
  const plain = filesWith(folder, planted);
  const next = await guarded(folder, { real: true });
  expect(next.dataSession.start().kind).toBe('ready');
  expect(await next.service.state()).toMatchObject({ on: false });
  expect(filesWith(folder, planted)).toEqual(plain);
});

test('if the disk fails for good while it is turned off, no unfinished plain copy stays once the disk works again', async () => {
  const { calls } = await failingFrom(Number.MAX_SAFE_INTEGER, () => {});
  const [left, unfinished] = [new Set<string>(), new Set<string>()];
  const plainParts = (folder: string) =>
    filesWith(folder, planted).filter((file) => file.endsWith('.part'));
  for (let from = 1, turn = 0; from <= calls; from += 5, turn += 1) {
    await failingFrom(from, ({ folder, dataSession, lock }) => {
      for (const file of plainParts(folder)) left.add(file);
      if (turn % 2 === 0) dataSession.look();
      else lock();
      for (const file of plainParts(folder)) unfinished.add(`${from}: ${file}`);
    });
  }
  expect(left.size).toBeGreaterThan(0);
  expect([...unfinished]).toEqual([]);
});

/** Turns it off on a disk that fails from this call on, and works again afterwards. */
async function failingFrom(
  from: number,
  afterwards: (data: Guarded & { readonly folder: string }) => void,
) {
  const folder = temporaryFolder();
  plantData(folder);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  const failing = { from, lasting: true, code: 'EIO' };
  const { calls } = await onFailingDisk(failing, () => data.service.turnOff(passphrase));
  afterwards({ ...data, folder });
  data.close();
  return { calls };
}
