import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { readRecoveryKey } from '../../../data/passphrase/recovery-key.ts';
import { readKeyFile } from '../../../electron/passphrase/keys/key-file.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';
import { withoutPauses } from '../../helpers/launch/without-pauses.ts';
import { systemError } from '../../helpers/system-error.ts';
import { isOwnersAlone } from '../../store/file/owners-alone.ts';
import { canMount, fillDisk, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import {
  closeAll,
  databasesBelow,
  filesWith,
  firstBackup,
  type Guarded,
  guarded,
  holds,
  keychain,
  keyTexts,
  leftovers,
  passphrase,
  plantData,
  planted,
} from './guarded-data.ts';

/** Data whose passphrase was turned on, made once for all the tests. */
const prepared = prepare();

async function prepare(): Promise<{ folder: string; recovery: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'rung-test-'));
  plantData(folder);
  const data = await guarded(folder);
  const outcome = await data.service.turnOn(passphrase);
  data.close();
  if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome));
  return { folder, recovery: outcome.recoveryKey };
}

afterEach(closeAll);
afterAll(async () => rmSync((await prepared).folder, { recursive: true }));

/** A start on locked data. */
async function locked(folder: string, options = {}): Promise<Guarded & { recovery: string }> {
  const { folder: whole, recovery } = await prepared;
  cpSync(whole, folder, { recursive: true });
  return { ...(await guarded(folder, options)), recovery };
}

/** A start on encrypted data, unlocked. */
async function turnedOn(folder: string, options = {}): Promise<Guarded & { recovery: string }> {
  const data = await locked(folder, options);
  expect(await data.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  return data;
}

test('once the passphrase is on, no file in the folder contains readable text', async () => {
  const folder = temporaryFolder();
  plantData(folder, 3);
  expect(filesWith(folder, planted)).toHaveLength(5);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  changeSettings(data.dataSession.db(), { role: planted });
  expect(filesWith(folder, planted)).toEqual([]);
  expect(filesWith(folder, passphrase)).toEqual([]);
  data.close();
  expect(filesWith(folder, planted)).toEqual([]);
  expect(leftovers(folder)).toEqual(['rung.key', 'rung.key']);
});

test('one key opens the data, every backup and the set-aside file, and only the owner may read them', async () => {
  const folder = temporaryFolder();
  const { keyStore, close } = await turnedOn(folder);
  const key = Buffer.from(keyStore.key() ?? []);
  close();
  const databases = databasesBelow(folder);
  expect(databases).toHaveLength(3);
  for (const file of databases) {
    expect(holds(file, key)).toBe(true);
    expect(isOwnersAlone(file)).toBe(true);
  }
});

test('turning it on reports progress', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, progress } = await guarded(folder);
  await service.turnOn(passphrase);
  expect(progress).toEqual([0, 1].map((done) => ({ done, total: 2 })));
});

test('Rung starts locked and opens with the passphrase, and your data is there', async () => {
  const data = await locked(temporaryFolder());
  expect(data.dataSession.start()).toMatchObject({ kind: 'locked', waitSeconds: 0 });
  expect(data.dataSession.dbIfOpen()).toBeNull();
  expect(await data.service.unlock(passphrase)).toEqual({ kind: 'unlocked', by: 'passphrase' });
  expect(readSettings(data.dataSession.db()).name).toBe(planted);
});

test('a passphrase pasted with a line break counts as the same passphrase', async () => {
  const { service, pass } = await locked(temporaryFolder());
  expect(await service.unlock(' a wrong one\n')).toEqual({ kind: 'wrong', waitSeconds: 1 });
  pass(1);
  expect(await service.unlock(`${passphrase} \r\n`)).toMatchObject({ kind: 'unlocked' });
});

test('a passphrase chosen with a trailing space opens only with the space', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, lock, pass } = await guarded(folder);
  await service.turnOn(`${passphrase} `);
  lock();
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'wrong' });
  pass(1);
  expect(await service.unlock(`${passphrase} `)).toMatchObject({ kind: 'unlocked' });
});

test('wrong guesses make you wait, and an attempt before that time isn’t checked', async () => {
  const folder = temporaryFolder();
  const { service, pass, dataSession, close } = await locked(folder);
  expect(await service.unlock('a wrong one')).toEqual({ kind: 'wrong', waitSeconds: 1 });
  expect(await service.unlock(passphrase)).toEqual({ kind: 'too-soon', waitSeconds: 1 });
  pass(1);
  expect(await service.unlock('a wrong one')).toEqual({ kind: 'wrong', waitSeconds: 2 });
  expect(dataSession.start()).toMatchObject({ kind: 'locked', waitSeconds: 2 });
  close();
  const again = await guarded(folder);
  expect(again.dataSession.start()).toMatchObject({ kind: 'locked', waitSeconds: 2 });
  again.pass(2);
  expect(await again.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
});

test('an earlier passphrase that no longer opens anything doesn’t shorten the wait', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, lock, pass } = await guarded(folder);
  await service.turnOn('the old one, told to a colleague');
  await service.turnOff('the old one, told to a colleague');
  await service.turnOn(passphrase);
  lock();
  for (const waitSeconds of [1, 2, 4]) {
    expect(await service.unlock('a guess')).toEqual({ kind: 'wrong', waitSeconds });
    pass(waitSeconds);
    expect(await service.unlock('the old one, told to a colleague')).toMatchObject({
      kind: 'key-of-other',
    });
  }
});

test('the right passphrase ends the wait, even if the data is damaged and only a backup opens', async () => {
  const folder = temporaryFolder();
  const { service, pass, paths, close } = await locked(folder);
  for (const seconds of [1, 2, 4]) {
    expect(await service.unlock('a guess')).toEqual({ kind: 'wrong', waitSeconds: seconds });
    pass(seconds);
  }
  writeFileSync(paths.dataFile, randomBytes(40_000));
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  close();
  const again = await guarded(folder);
  expect(again.dataSession.start()).toMatchObject({ kind: 'locked', waitSeconds: 0 });
});

test('a hundred simultaneous attempts are queued, and only the first is checked', async () => {
  const { service } = await locked(temporaryFolder());
  const tries = Array.from({ length: 100 }, (_, index) => service.unlock(`guess ${index}`));
  const waits = (await Promise.all(tries)).map((each) => 'waitSeconds' in each && each.waitSeconds);
  expect(new Set(waits)).toEqual(new Set([1]));
});

test('a wrong passphrase can’t change it, turn it off or make a recovery key', async () => {
  const folder = temporaryFolder();
  const { service, pass, paths } = await turnedOn(folder);
  const before = readFileSync(paths.keyFile);
  const wrong = { kind: 'wrong' };
  expect(await service.change({ secret: 'a wrong one', passphrase: 'mine now' })).toMatchObject(
    wrong,
  );
  pass(60);
  expect(await service.turnOff('a wrong one')).toMatchObject(wrong);
  pass(60);
  expect(await service.makeRecoveryKey('a wrong one')).toMatchObject(wrong);
  expect(readFileSync(paths.keyFile).equals(before)).toBe(true);
  expect(filesWith(folder, planted)).toEqual([]);
});

test('if you forget the passphrase, the recovery key opens Rung, however it is typed', async () => {
  const { service, dataSession, recovery } = await locked(temporaryFolder());
  const typed = recovery.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
  expect(await service.unlock(typed)).toEqual({ kind: 'unlocked', by: 'recovery-key' });
  expect(dataSession.start().kind).toBe('ready');
  expect(await service.change({ secret: typed, passphrase: 'a new passphrase' })).toMatchObject({
    kind: 'done',
  });
  expect(await service.unlock('a new passphrase')).toMatchObject({ kind: 'unlocked' });
});

test('after a change the earlier passphrase opens nothing, and no database is rewritten', async () => {
  const folder = temporaryFolder();
  const { service, pass, paths } = await turnedOn(folder);
  const backup = readFileSync(firstBackup(folder));
  await service.change({ secret: passphrase, passphrase: 'another passphrase' });
  expect(readFileSync(firstBackup(folder)).equals(backup)).toBe(true);
  expect(readFileSync(paths.keyCopy).equals(readFileSync(paths.keyFile))).toBe(true);
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'wrong' });
  pass(1);
  expect(await service.unlock('another passphrase')).toMatchObject({ kind: 'unlocked' });
});

test('a new recovery key and the previous one both open Rung until you confirm the new one', async () => {
  const { service, pass, recovery } = await turnedOn(temporaryFolder());
  const outcome = await service.makeRecoveryKey(passphrase);
  if (outcome.kind !== 'made') throw new Error(outcome.kind);
  expect(readRecoveryKey(outcome.recoveryKey)).not.toBeNull();
  expect(await service.unlock(recovery)).toMatchObject({ by: 'recovery-key' });
  expect(await service.confirmRecoveryKey()).toMatchObject({ kind: 'done' });
  expect(await service.unlock(recovery)).toMatchObject({ kind: 'wrong' });
  pass(1);
  expect(await service.unlock(outcome.recoveryKey)).toMatchObject({ by: 'recovery-key' });
});

test('opening Rung with a new recovery key confirms it: the previous one no longer works', async () => {
  const { service, lock, recovery } = await turnedOn(temporaryFolder());
  const outcome = await service.makeRecoveryKey(passphrase);
  if (outcome.kind !== 'made') throw new Error(outcome.kind);
  lock();
  expect(await service.unlock(outcome.recoveryKey)).toMatchObject({ by: 'recovery-key' });
  expect(await service.unlock(recovery)).toMatchObject({ kind: 'wrong' });
});

test('several unconfirmed recovery keys all open Rung until the newest one is used', async () => {
  const { service, pass, recovery } = await turnedOn(temporaryFolder());
  const printed = await service.makeRecoveryKey(passphrase);
  const unread = await service.makeRecoveryKey(passphrase);
  if (unread.kind !== 'made' || printed.kind !== 'made') throw new Error(unread.kind);
  expect(await service.unlock(recovery)).toMatchObject({ by: 'recovery-key' });
  expect(await service.unlock(printed.recoveryKey)).toMatchObject({ by: 'recovery-key' });
  expect(await service.unlock(recovery)).toMatchObject({ by: 'recovery-key' });
  expect(await service.unlock(unread.recoveryKey)).toMatchObject({ by: 'recovery-key' });
  expect(await service.unlock(printed.recoveryKey)).toMatchObject({ kind: 'wrong' });
  pass(1);
  expect(await service.unlock(recovery)).toMatchObject({ kind: 'wrong' });
});

test('when it is turned off, everything opens as before, and the key is saved under another name', async () => {
  const folder = temporaryFolder();
  const { service, dataSession, keyStore, close } = await turnedOn(folder);
  const before = keyTexts(folder);
  expect(await service.turnOff(passphrase)).toEqual({ kind: 'done', left: [], isSure: true });
  expect(keyStore.key()).toBeNull();
  expect(readSettings(dataSession.db()).name).toBe(planted);
  expect(await service.state()).toMatchObject({ on: false, left: [] });
  close();
  expect(databasesBelow(folder).map((file) => holds(file, null))).toEqual([true, true, true]);
  expect(leftovers(folder)).toEqual([]);
  expect((await guarded(folder)).dataSession.start().kind).toBe('ready');
  expect(keyTexts(folder)).toEqual(before);
});

test('locking closes the data and overwrites the key with zeros', async () => {
  const { keyStore, dataSession, lock } = await turnedOn(temporaryFolder());
  const key = keyStore.key();
  const db = dataSession.db();
  lock();
  expect(key?.every((byte) => byte === 0)).toBe(true);
  expect(keyStore.key()).toBeNull();
  expect(db.open).toBe(false);
  expect(dataSession.start().kind).toBe('locked');
});

test('damaged backups are reported and left unchanged, while everything else is encrypted', async () => {
  const folder = temporaryFolder();
  plantData(folder, 2);
  const damaged = firstBackup(folder);
  truncateSync(damaged, 3 * 4096);
  const before = readFileSync(damaged);
  const headless = join(folder, 'backups', 'rung-2026-11-02T08-00-00-000Z-daily.db');
  writeFileSync(headless, Buffer.concat([Buffer.alloc(100), readFileSync(headless).subarray(100)]));
  const { service } = await guarded(folder);
  const outcome = await service.turnOn(passphrase);
  const left = expect.arrayContaining([basename(damaged), basename(headless)]);
  expect(outcome).toMatchObject({ kind: 'made', left });
  expect(readFileSync(damaged).equals(before)).toBe(true);
  expect((await service.state()).left).toEqual(left);
  expect(filesWith(folder, planted)).not.toContain('rung.db');

  // When it is turned off again, they stay, and a key that nothing needs is removed.
  expect(await service.turnOff(passphrase)).toMatchObject({ kind: 'done' });
  expect(readFileSync(damaged).equals(before)).toBe(true);
});

test('a log without its file may contain plain text, so it is reported and left unchanged', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const log = join(folder, 'rung-set-aside-2026-01-05T08-00-00.000Z.db-wal');
  writeFileSync(log, planted);
  const { service } = await guarded(folder);
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made', left: [basename(log)] });
  expect((await service.state()).left).toEqual([basename(log)]);
  expect(readFileSync(log, 'utf8')).toBe(planted);
});

test('a backup that a damaged disk can’t decrypt keeps its key next to it when everything else is decrypted', async () => {
  const folder = temporaryFolder();
  const { service, paths, close } = await turnedOn(folder);
  const backup = firstBackup(folder);
  const bytes = readFileSync(backup);
  bytes.fill(0, bytes.length - 4096);
  writeFileSync(backup, bytes);
  expect(await service.turnOff(passphrase)).toEqual({
    kind: 'done',
    left: [basename(backup)],
    isSure: true,
  });
  expect(readFileSync(backup).equals(bytes)).toBe(true);
  expect(existsSync(paths.keyFile)).toBe(false);
  expect(keyTexts(folder).size).toBe(1);
  close();
  expect((await guarded(folder)).dataSession.start().kind).toBe('ready');
});

test('a backup made plain by hand or brought from elsewhere is encrypted the next time you unlock', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const plain = readFileSync(firstBackup(folder));
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  data.lock();
  writeFileSync(firstBackup(folder), plain);
  expect(filesWith(folder, planted)).toHaveLength(1);
  await data.service.unlock(passphrase);
  expect(filesWith(folder, planted)).toEqual([]);
});

test('a folder named like a backup prevents neither unlocking nor showing the settings', async () => {
  const folder = temporaryFolder();
  const { service, lock, paths } = await turnedOn(folder);
  mkdirSync(join(paths.backupsFolder, 'rung-old.db'));
  lock();
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(await service.state()).toMatchObject({ left: [] });
  expect(await service.turnOff(passphrase)).toEqual({ kind: 'done', left: [], isSure: true });
});

test.each([
  ['damaged', (plain: Buffer) => plain.subarray(0, 3 * 4096)],
  [
    'foreign',
    (plain: Buffer) => Buffer.concat([plain.subarray(0, 68), Buffer.alloc(4), plain.subarray(72)]),
  ],
])(
  'if a plain file that is %s replaces the data, Rung reports that, and not a wrong passphrase',
  async (trouble, changed) => {
    const folder = temporaryFolder();
    plantData(folder);
    const plain = changed(readFileSync(firstBackup(folder)));
    const { service, dataSession, paths, close } = await turnedOn(folder, { real: true });
    await service.remember(true);
    close();
    writeFileSync(paths.dataFile, plain);
    const again = await guarded(folder, { real: true });
    expect(again.dataSession.start()).toMatchObject({ kind: 'data-trouble', trouble });
    again.lock();
    expect(await again.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    expect(again.dataSession.start()).toMatchObject({ kind: 'data-trouble', trouble });
    expect(readFileSync(paths.dataFile).equals(plain)).toBe(true);
    expect(dataSession.dbIfOpen()).toBeNull();
  },
);

test('changes after unlocking aren’t lost if the file was still plain and a page with unsaved changes was open', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const plain = readFileSync(firstBackup(folder));
  const { service, dataSession, keyStore, paths, lock, close } = await turnedOn(folder);
  const key = Buffer.from(keyStore.key() ?? []);
  lock();
  for (const ending of ['-wal', '-shm']) rmSync(`${paths.dataFile}${ending}`, { force: true });
  writeFileSync(paths.dataFile, plain);
  const file = readKeyFile(paths.keyFile);
  if (file === null) throw new Error('The key file is there.');
  keyStore.setKey(Buffer.from(key), file); // as if the disk had no room to encrypt it
  dataSession.start();
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  changeSettings(dataSession.db(), { role: 'Staff engineer' });
  lock();
  await service.unlock(passphrase);
  expect(readSettings(dataSession.db())).toMatchObject({ name: planted, role: 'Staff engineer' });
  close();
  expect(filesWith(folder, planted)).toEqual([]);
  expect(holds(paths.dataFile, key)).toBe(true);
});

test('if Rung quits while backups are being encrypted, none is encrypted with zeros', async () => {
  const folder = temporaryFolder();
  plantData(folder, 3);
  const { service, keyStore, progress, dataSession } = await guarded(folder);
  const turned = service.turnOn(passphrase);
  while (progress.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const key = Buffer.from(keyStore.key() ?? []);
  dataSession.close();
  keyStore.drop();
  await turned;
  expect(databasesBelow(folder).map((file) => holds(file, key))).toEqual(Array(5).fill(true));
});

test('if the remembered key can’t be moved when Rung locks, it is forgotten so that it can’t open Rung', async () => {
  const folder = temporaryFolder();
  const { service, paths, lock } = await turnedOn(folder, { real: true });
  await service.remember(true);
  mkdirSync(paths.rememberedLocked);
  lock();
  expect(existsSync(paths.remembered)).toBe(false);
  expect((await guarded(folder, { real: true })).dataSession.start().kind).toBe('locked');
});

test.each(['remembering ends', 'Rung locks'])(
  'if the folder lets no file be removed when %s, the remembered key is emptied and opens nothing',
  async (when) => {
    const folder = temporaryFolder();
    const { service, paths, lock, close } = await turnedOn(folder, { real: true });
    await service.remember(true);
    await whileRejected(['unlinkSync', 'renameSync'], paths.remembered, async () => {
      if (when === 'Rung locks') return lock();
      expect(await service.remember(false)).toMatchObject({ kind: 'done' });
      expect(await service.state()).toMatchObject({ remembered: false });
    });
    close();
    expect(readFileSync(paths.remembered, 'utf8')).toBe('');
    expect((await guarded(folder, { real: true })).dataSession.start().kind).toBe('locked');
  },
);

test('if the remembered key can be neither removed nor emptied, Rung doesn’t say that it is forgotten', async () => {
  const { service, paths } = await turnedOn(temporaryFolder(), { real: true });
  await service.remember(true);
  await whileRejected(['unlinkSync', 'openSync'], paths.remembered, async () => {
    expect(await service.remember(false)).toEqual({ kind: 'not-saved', why: 'in-use' });
    expect(await service.state()).toMatchObject({ remembered: true });
  });
});

/** Runs `work` while the system rejects these calls for a file. */
async function whileRejected(calls: readonly FileCall[], file: string, work: () => Promise<void>) {
  await aroundCalls(
    calls,
    (name, args) => {
      if (args[0] === file) throw systemError('EPERM', name);
    },
    () => withoutPauses(work),
  );
}

test('if both key files are damaged, Rung says so, and doesn’t call the passphrase wrong', async () => {
  const { service, dataSession, paths } = await locked(temporaryFolder());
  writeFileSync(paths.keyFile, 'torn');
  writeFileSync(paths.keyCopy, 'torn');
  expect(dataSession.start().kind).toBe('locked');
  expect(await service.unlock(passphrase)).toEqual({ kind: 'key-damaged', file: paths.keyFile });
});

test('if this computer remembers it, Rung opens by itself; once locked, it stays locked even after a restart', async () => {
  const folder = temporaryFolder();
  const { service, paths, close } = await turnedOn(folder, { real: true });
  expect(await service.state()).toMatchObject({ canRemember: true, remembered: false });
  expect(await service.remember(true)).toMatchObject({ kind: 'done' });
  expect(isOwnersAlone(paths.remembered)).toBe(true);
  close();
  const again = await guarded(folder, { real: true });
  expect(again.dataSession.start().kind).toBe('ready');
  expect(await again.service.state()).toMatchObject({ remembered: true });
  again.lock();
  again.close();
  const locked = await guarded(folder, { real: true });
  expect(locked.dataSession.start().kind).toBe('locked');
  expect(await locked.service.state()).toMatchObject({ remembered: true });
  await locked.service.unlock(passphrase);
  locked.close();
  const third = await guarded(folder, { real: true });
  expect(third.dataSession.start().kind).toBe('ready');
  third.close();

  // Without the keychain, or with a key of other data, Rung asks for the passphrase.
  const without = await guarded(folder);
  expect(without.dataSession.start().kind).toBe('locked');
  without.close();
  writeFileSync(paths.remembered, await keychain(true).seal('00'.repeat(32)));
  expect((await guarded(folder, { real: true })).dataSession.start().kind).toBe('locked');
});

test('forgetting the passphrase on this computer works', async () => {
  const folder = temporaryFolder();
  const { service, paths, close } = await turnedOn(folder, { real: true });
  await service.remember(true);
  await service.remember(false);
  expect(existsSync(paths.remembered)).toBe(false);
  close();
  expect((await guarded(folder, { real: true })).dataSession.start().kind).toBe('locked');
});

test('without a real keychain, nothing is remembered', async () => {
  const { service, paths } = await turnedOn(temporaryFolder());
  expect(await service.state()).toMatchObject({ canRemember: false });
  await expect(service.remember(true)).rejects.toThrow('no keychain');
  expect(existsSync(paths.remembered)).toBe(false);
});

test('if you forget both, you can start over, and everything is set aside in a folder that the passphrase still opens', async () => {
  const folder = temporaryFolder();
  const { dataSession, close } = await locked(folder);
  const start = dataSession.startFresh();
  expect(start).toMatchObject({ kind: 'ready', settings: { name: '' } });
  close();
  const [aside = ''] = databasesBelow(folder).filter((file) => file.includes(`${sep}set-aside-`));
  const found = await guarded(join(aside, '..'));
  expect(found.dataSession.start().kind).toBe('locked');
  expect(await found.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(readSettings(found.dataSession.db()).name).toBe(planted);
  expect(filesWith(folder, planted)).toEqual([]);
  found.close();
});

test.skipIf(!canMount)(
  'if the disk is too full to encrypt the data, everything stays unchanged',
  async () => {
    await onSmallDisk(1_500, async (folder) => {
      plantData(folder);
      const earlier = join(folder, 'backups', 'rung-earlier.db'); // of an earlier passphrase
      cpSync(firstBackup((await prepared).folder), earlier);
      fillBut(folder, 100_000);
      const { service, dataSession, close } = await guarded(folder);
      expect(await service.turnOn(passphrase)).toEqual({ kind: 'not-saved', why: 'disk-full' });
      expect(await service.state()).toMatchObject({ on: false });
      expect(readSettings(dataSession.db()).name).toBe(planted);
      close();
      expect(leftovers(folder)).toEqual([]);
    });
  },
);

test.skipIf(!canMount)(
  'if the disk fills up while it is turned off, everything stays encrypted',
  async () => {
    await onSmallDisk(3_000, async (folder) => {
      const { service, dataSession, close } = await turnedOn(folder);
      fillBut(folder, 100_000);
      expect(await service.turnOff(passphrase)).toEqual({ kind: 'not-saved', why: 'disk-full' });
      expect(await service.state()).toMatchObject({ on: true, left: [] });
      expect(readSettings(dataSession.db()).name).toBe(planted);
      expect(filesWith(folder, planted)).toEqual([]);
      close();
      expect(leftovers(folder)).toEqual(['rung.key', 'rung.key']);
    });
  },
);

/** Leaves this many bytes of the disk free. */
function fillBut(folder: string, bytes: number): void {
  const ballast = fillDisk(folder);
  truncateSync(ballast, Math.max(0, statSync(ballast).size - bytes));
}
