import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keyFileText, readKeyFile } from '../../../../electron/passphrase/keys/key-file.ts';
import { readSettings } from '../../../../electron/store/settings/settings.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import { onFailingDisk } from '../failing-calls.ts';
import {
  closeAll,
  type Guarded,
  guarded,
  keyTexts,
  passphrase,
  plantData,
  planted,
} from '../guarded-data.ts';

afterEach(closeAll);

/** Unlocked data, with an unconfirmed recovery key. */
async function unlocked() {
  const folder = temporaryFolder();
  plantData(folder);
  const data = await guarded(folder);
  const made = await data.service.turnOn(passphrase);
  if (made.kind !== 'made') throw new Error(made.kind);
  return { folder, recovery: made.recoveryKey, ...data };
}

/** What a cleaning tool, a sync program or a full disk leaves of the key files. */
function lose(how: 'torn' | 'removed', { paths }: Pick<Guarded, 'paths'>): void {
  for (const file of [paths.keyFile, paths.keyCopy]) {
    if (how === 'removed') rmSync(file);
    else writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20));
  }
}

test('after unlocking while the data was away, locking restores lost key files once the data is back', async () => {
  const before = await unlocked();
  const { dataFile } = before.paths;
  before.close();
  const away = join(temporaryFolder(), 'rung.db');
  renameSync(dataFile, away);
  const data = await guarded(before.folder);
  expect(await data.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(data.dataSession.start()).toMatchObject({ trouble: 'missing' });
  renameSync(away, dataFile);
  expect(data.dataSession.start()).toMatchObject({ kind: 'ready' });
  lose('removed', data);
  const changed = { secret: passphrase, passphrase: 'another passphrase' };
  expect(await data.service.change(changed)).toMatchObject({ kind: 'done' });
  lose('removed', data);
  data.lock();
  data.close();
  const { service, dataSession } = await guarded(before.folder);
  expect(await service.unlock('another passphrase')).toMatchObject({ kind: 'unlocked' });
  expect(readSettings(dataSession.db()).name).toBe(planted);
});

for (const how of ['torn', 'removed'] as const) {
  test(`if both key files are ${how} while Rung is open, locking restores them, and every secret opens Rung`, async () => {
    const data = await unlocked();
    lose(how, data);
    expect(await data.service.state()).toMatchObject({ on: true });
    data.lock();
    expect(data.dataSession.start().kind).toBe('locked');
    data.close();
    const { service, dataSession, lock } = await guarded(data.folder);
    expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    lock();
    expect(await service.unlock(data.recovery)).toMatchObject({ kind: 'unlocked' });
    expect(readSettings(dataSession.db()).name).toBe(planted);
  });

  test(`if both key files are ${how} while Rung is open, any change to the passphrase writes them again`, async () => {
    const data = await unlocked();
    const { service, paths } = data;
    lose(how, data);
    expect(await service.makeRecoveryKey(passphrase)).toMatchObject({ kind: 'made' });
    lose(how, data);
    expect(await service.confirmRecoveryKey()).toMatchObject({ kind: 'done' });
    lose(how, data);
    const changed = { secret: passphrase, passphrase: 'another passphrase' };
    expect(await service.change(changed)).toMatchObject({ kind: 'done' });
    expect(readKeyFile(paths.keyFile)).not.toBeNull();
    expect(readFileSync(paths.keyCopy, 'utf8')).toBe(readFileSync(paths.keyFile, 'utf8'));
    lose(how, data);
    expect(await service.turnOff('another passphrase')).toMatchObject({
      kind: 'done',
      isSure: true,
    });
    expect(await service.state()).toMatchObject({ on: false });
  });

  test(`if both key files are ${how} and can’t be written, Rung locks anyway, and unlocking restores them`, async () => {
    const data = await unlocked();
    const { service, paths, keyStore, dataSession } = data;
    const before = readFileSync(paths.keyFile, 'utf8');
    lose(how, data);
    const failing = { from: 1, lasting: true, code: 'EIO' } as const;
    await onFailingDisk(failing, async () => data.lock());
    expect(keyStore.key()).toBeNull();
    expect(dataSession.start().kind).toBe('locked');
    expect(await service.unlock('a wrong one')).toMatchObject({ kind: 'wrong' });
    data.pass(1);
    expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    expect(readFileSync(paths.keyFile, 'utf8')).toBe(before);
    expect(readFileSync(paths.keyCopy, 'utf8')).toBe(before);
  });
}

test('if a key file of another key replaces the right one while Rung is open, locking saves it under another name', async () => {
  const elsewhere = await unlocked();
  const foreign = readFileSync(elsewhere.paths.keyFile, 'utf8');
  const { folder, paths, service, lock } = await unlocked();
  const own = readFileSync(paths.keyFile, 'utf8');
  for (const file of [paths.keyFile, paths.keyCopy]) writeFileSync(file, foreign);
  lock();
  expect(readFileSync(paths.keyFile, 'utf8')).toBe(own);
  expect(keyTexts(folder)).toEqual(new Set([own, foreign]));
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
});

test('a key file changed later on another computer stays when Rung locks', async () => {
  const { paths, lock } = await unlocked();
  const own = readKeyFile(paths.keyFile);
  if (own === null) throw new Error('no key file');
  const later = keyFileText({ ...own, generation: own.generation + 1 });
  writeFileSync(paths.keyFile, later);
  lock();
  expect(readFileSync(paths.keyFile, 'utf8')).toBe(later);
  expect(readFileSync(paths.keyCopy, 'utf8')).toBe(later);
});
