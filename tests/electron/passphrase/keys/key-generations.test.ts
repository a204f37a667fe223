import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { readSettings } from '../../../../electron/store/settings/settings.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import {
  closeAll,
  filesWith,
  firstBackup,
  guarded,
  keyTexts,
  leftovers,
  passphrase,
  pathsIn,
  plantData,
  planted,
} from '../guarded-data.ts';

/** What is in a key file's place: whose key, or something else. */
const kinds = ['own', 'earlier', 'foreign', 'torn', 'none'] as const;
type Kind = (typeof kinds)[number];

const passphrases = {
  own: 'the one of today',
  earlier: 'the one of last year',
  foreign: 'the one of somebody else',
} as const;

/** Data whose passphrase was turned on, off, and on again, with the key files of each time and of other data. */
const prepared = prepare();

async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'rung-test-'));
  plantData(folder);
  const earlier = await turnedOn(folder, passphrases.earlier);
  const off = await guarded(folder);
  await off.service.unlock(passphrases.earlier);
  await off.service.turnOff(passphrases.earlier);
  off.close();
  const own = await turnedOn(folder, passphrases.own);
  const elsewhere = temporaryFolder();
  plantData(elsewhere);
  const foreign = await turnedOn(elsewhere, passphrases.foreign);
  const texts: Record<Kind, string | null> = {
    own,
    earlier,
    foreign,
    torn: own.slice(0, -20),
    none: null,
  };
  const backupOfThen = join(folder, '..', `${basename(folder)}-of-then.db`);
  cpSync(firstBackup(elsewhere), backupOfThen);
  return { folder, texts, backupOfThen };
}

async function turnedOn(folder: string, passphrase: string): Promise<string> {
  const { service, paths, close } = await guarded(folder);
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made' });
  close();
  return readFileSync(paths.keyFile, 'utf8');
}

afterEach(closeAll);
afterAll(async () => {
  const { folder, backupOfThen } = await prepared;
  rmSync(folder, { recursive: true });
  rmSync(backupOfThen);
});

/** A backup that the foreign key opens. */
async function backupOfThen(): Promise<string> {
  return (await prepared).backupOfThen;
}

/** The data with these key files: next to the data, next to the backups, and set aside. */
async function placed(beside: Kind, copy: Kind, aside: Kind): Promise<string> {
  const { folder: whole, texts } = await prepared;
  const folder = temporaryFolder();
  cpSync(whole, folder, { recursive: true });
  const { keyFile, keyCopy } = pathsIn(folder);
  const files = { [keyFile]: beside, [keyCopy]: copy };
  files[join(folder, 'rung-set-aside-2026-11-20T08-00-00.000Z.key')] = aside;
  for (const [file, kind] of Object.entries(files)) {
    const text = texts[kind];
    rmSync(file, { force: true });
    if (text !== null) writeFileSync(file, text);
  }
  return folder;
}

const asides = ['own', 'foreign', 'none'] as const;
const combinations = kinds.flatMap((beside) =>
  kinds.flatMap((copy) => asides.map((aside) => [beside, copy, aside] as const)),
);

test.each(combinations.filter(([beside, copy]) => beside !== 'none' || copy !== 'none'))(
  'with the key file %s next to the data, %s next to the backups and %s set aside, no key is lost',
  async (...kindsPlaced) => {
    const folder = await placed(...kindsPlaced);
    const before = keyTexts(folder);

    // A start without any input changes no key file.
    const untouched = await guarded(folder);
    expect(untouched.dataSession.start().kind).toBe('locked');
    untouched.close();
    expect(keyTexts(folder)).toEqual(before);

    // A passphrase that opens the key of other data opens nothing here and changes nothing.
    for (const other of ['earlier', 'foreign'] as const) {
      const { service, dataSession, close } = await guarded(folder);
      const outcome = await service.unlock(passphrases[other]);
      expect(['key-of-other', 'wrong', 'key-damaged']).toContain(outcome.kind);
      expect(dataSession.dbIfOpen()).toBeNull();
      close();
      expect(keyTexts(folder)).toEqual(before);
      rmSync(join(folder, 'rung.tries'), { force: true });
    }

    const { service, dataSession, close, paths } = await guarded(folder);
    const outcome = await service.unlock(passphrases.own);
    if (!kindsPlaced.includes('own')) {
      expect(outcome.kind).not.toBe('unlocked');
      expect(keyTexts(folder)).toEqual(before);
      return;
    }
    expect(outcome).toEqual({ kind: 'unlocked', by: 'passphrase' });
    expect(readSettings(dataSession.db()).name).toBe(planted);
    close();
    const { texts } = await prepared;
    for (const file of [paths.keyFile, paths.keyCopy]) {
      expect(readFileSync(file, 'utf8')).toBe(texts.own);
    }
    expect([...before].filter((text) => !keyTexts(folder).has(text))).toEqual([]);
    expect(leftovers(folder)).toEqual(['rung.key', 'rung.key']);
  },
);

test('a passphrase of other data is reported as such, not as wrong, and starts no wait', async () => {
  const folder = await placed('foreign', 'own', 'none');
  const { service, paths } = await guarded(folder);
  expect(await service.unlock(passphrases.foreign)).toEqual({
    kind: 'key-of-other',
    dataFile: paths.dataFile,
    keyFile: paths.keyFile,
  });
  expect(await service.unlock(passphrases.own)).toMatchObject({ kind: 'unlocked' });
});

test('if the data is damaged, the key that opens a backup unlocks Rung, and no key file is changed', async () => {
  const folder = await placed('foreign', 'own', 'none');
  const before = keyTexts(folder);
  writeFileSync(join(folder, 'rung.db'), Buffer.alloc(20_000, 7));
  const { service, dataSession, paths } = await guarded(folder);
  expect(await service.unlock(passphrases.foreign)).toMatchObject({ kind: 'key-of-other' });
  expect(await service.unlock(passphrases.own)).toMatchObject({ kind: 'unlocked' });
  expect(dataSession.start()).toMatchObject({ kind: 'data-trouble' });
  expect(keyTexts(folder)).toEqual(before);
  expect(readFileSync(paths.keyFile, 'utf8')).toBe((await prepared).texts.foreign);
});

test('a backup from the time of an earlier passphrase doesn’t make that key the data’s key', async () => {
  const folder = await placed('own', 'own', 'none');
  cpSync(await backupOfThen(), join(folder, 'backups', 'rung-2020-01-01T08-00-00-000Z-asked.db'));
  const { texts } = await prepared;
  writeFileSync(join(folder, 'rung-set-aside-2026-11-19T08-00-00.000Z.key'), texts.foreign ?? '');
  const before = keyTexts(folder);
  const { service, close } = await guarded(folder);
  expect(await service.unlock(passphrases.foreign)).toMatchObject({ kind: 'key-of-other' });
  close();
  expect(keyTexts(folder)).toEqual(before);

  // Even if its key file was put in place and comes first.
  const swapped = await placed('foreign', 'own', 'none');
  cpSync(await backupOfThen(), join(swapped, 'backups', 'rung-2020-01-01T08-00-00-000Z-asked.db'));
  const again = await guarded(swapped);
  expect(await again.service.unlock(passphrases.own)).toMatchObject({ kind: 'unlocked' });
  expect(readSettings(again.dataSession.db()).name).toBe(planted);
});

test('if the only key file is an older one that opens a backup of its time, Rung says so and doesn’t call the data damaged', async () => {
  const folder = await placed('foreign', 'none', 'none');
  cpSync(await backupOfThen(), join(folder, 'backups', 'rung-2020-01-01T08-00-00-000Z-asked.db'));
  const before = keyTexts(folder);
  const { service, dataSession, close } = await guarded(folder);
  expect(await service.unlock(passphrases.foreign)).toMatchObject({ kind: 'unlocked' });
  expect(dataSession.start()).toMatchObject({ kind: 'data-trouble', trouble: 'other-key' });
  close();
  expect(keyTexts(folder)).toEqual(before);

  writeFileSync(pathsIn(folder).keyFile, (await prepared).texts.own ?? '');
  const right = await guarded(folder);
  expect(await right.service.unlock(passphrases.own)).toMatchObject({ kind: 'unlocked' });
  expect(readSettings(right.dataSession.db()).name).toBe(planted);
});

test('after a kill before anything was encrypted, with a backup that no key opens, the passphrase is off and its key still exists', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { texts } = await prepared;
  const { keyFile, backupsFolder } = pathsIn(folder);
  cpSync(await backupOfThen(), join(backupsFolder, 'rung-2020-01-01T08-00-00-000Z-asked.db'));
  writeFileSync(keyFile, texts.own ?? '');
  const plain = filesWith(folder, planted);
  const { service, dataSession, keyStore } = await guarded(folder);
  expect(dataSession.start().kind).toBe('ready');
  expect(await service.unlock(passphrases.own)).toMatchObject({ kind: 'unlocked' });
  expect(keyStore.isOn()).toBe(false);
  expect(readSettings(dataSession.db()).name).toBe(planted);
  expect(filesWith(folder, planted)).toEqual(plain);
  expect(keyTexts(folder)).toEqual(new Set([texts.own]));
});

test('a few bytes in place of the data don’t prove that a key is right', async () => {
  const folder = await placed('foreign', 'none', 'own');
  const before = keyTexts(folder);
  writeFileSync(join(folder, 'rung.db'), 'x');
  const { service } = await guarded(folder);
  expect(await service.unlock(passphrases.foreign)).toMatchObject({ kind: 'key-of-other' });
  expect(keyTexts(folder)).toEqual(before);
});

test('a set-aside key opens data that came back, even with no key file in place', async () => {
  const folder = await placed('none', 'none', 'own');
  const { service, dataSession, paths } = await guarded(folder);
  expect(dataSession.start().kind).toBe('locked');
  expect(await service.unlock(passphrases.own)).toMatchObject({ kind: 'unlocked' });
  expect(readFileSync(paths.keyFile, 'utf8')).toBe((await prepared).texts.own);
});

test('someone else’s key file next to data without a passphrase is set aside, and encrypts nothing', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { texts } = await prepared;
  writeFileSync(pathsIn(folder).keyFile, texts.foreign ?? '');
  const { dataSession, keyStore } = await guarded(folder);
  expect(dataSession.start().kind).toBe('ready');
  expect(keyStore.isOn()).toBe(false);
  expect(keyTexts(folder)).toEqual(new Set([texts.foreign]));
  expect(readFileSync(firstBackup(folder)).toString('latin1')).toContain(planted);
});

test('a recovery key is confirmed even if a sync program has replaced its file with another of the same generation', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const here = await guarded(folder);
  await here.service.turnOn(passphrase);
  here.close();
  const elsewhere = temporaryFolder();
  cpSync(folder, elsewhere, { recursive: true });
  const there = await guarded(elsewhere);
  await there.service.unlock(passphrase);
  await there.service.change({ secret: passphrase, passphrase: 'changed elsewhere' });
  const again = await guarded(folder);
  await again.service.unlock(passphrase);
  const made = await again.service.makeRecoveryKey(passphrase);
  if (made.kind !== 'made') throw new Error(made.kind);
  copyFileSync(there.paths.keyFile, again.paths.keyFile);
  copyFileSync(there.paths.keyFile, again.paths.keyCopy);
  expect(await again.service.confirmRecoveryKey()).toMatchObject({ kind: 'done' });
  again.close();
  const last = await guarded(folder);
  expect(await last.service.unlock(made.recoveryKey)).toMatchObject({ kind: 'unlocked' });
});

/**
 * Data whose passphrase and recovery key were changed, then opened with its first key file, as an older copy
 * of the folder brings it back, and changed again. The later key file of before then comes back, too.
 */
async function changedApart() {
  const folder = temporaryFolder();
  plantData(folder);
  const first = await guarded(folder);
  await first.service.turnOn('first');
  const { keyFile, keyCopy } = first.paths;
  const firstText = readFileSync(keyFile);
  await first.service.change({ secret: 'first', passphrase: 'second' });
  const made = await first.service.makeRecoveryKey('second');
  if (made.kind !== 'made') throw new Error(made.kind);
  await first.service.confirmRecoveryKey();
  first.close();
  const secondText = readFileSync(keyFile);
  for (const file of [keyFile, keyCopy]) writeFileSync(file, firstText);
  const again = await guarded(folder);
  await again.service.unlock('first');
  await again.service.change({ secret: 'first', passphrase: 'third' });
  again.close();
  writeFileSync(keyCopy, secondText);
  return { folder, recoveryKeyOfSecond: made.recoveryKey };
}

async function opensWith(folder: string, secret: string): Promise<boolean> {
  const { service, lock, close } = await guarded(folder);
  const { kind } = await service.unlock(secret);
  lock();
  close();
  rmSync(join(folder, 'rung.tries'), { force: true });
  return kind === 'unlocked';
}

test('every key file is tried, even if one of the same key was changed more often', async () => {
  const { folder, recoveryKeyOfSecond } = await changedApart();
  for (let round = 0; round < 2; round += 1) {
    for (const secret of ['third', 'second', recoveryKeyOfSecond]) {
      expect(await opensWith(folder, secret), secret).toBe(true);
    }
  }
});

test('opening Rung again and again with one passphrase sets nothing more aside', async () => {
  const { folder } = await changedApart();
  await opensWith(folder, 'third');
  const before = readdirSync(folder, { recursive: true });
  await opensWith(folder, 'third');
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('changing the passphrase changes the key file that it opened, wherever that is, and keeps another of its key', async () => {
  const { folder, recoveryKeyOfSecond } = await changedApart();
  const before = await guarded(folder);
  await before.service.unlock('third');
  await before.service.change({ secret: 'third', passphrase: 'fourth' });
  const made = await before.service.makeRecoveryKey('fourth');
  if (made.kind !== 'made') throw new Error(made.kind);
  expect(await before.service.confirmRecoveryKey()).toMatchObject({ kind: 'done' });
  before.lock();
  before.close();
  expect(await opensWith(folder, 'third')).toBe(false);
  for (const secret of ['fourth', made.recoveryKey, 'second', recoveryKeyOfSecond]) {
    expect(await opensWith(folder, secret), secret).toBe(true);
  }
});

test('a key file of the same key that comes back while Rung is open isn’t overwritten by a change', async () => {
  const { folder, recoveryKeyOfSecond } = await changedApart();
  const { service, paths, lock, close } = await guarded(folder);
  const secondText = readFileSync(paths.keyCopy);
  await service.unlock('third');
  for (const file of [paths.keyFile, paths.keyCopy]) writeFileSync(file, secondText);
  for (const name of readdirSync(folder).filter((each) => /^rung-set-aside.*key$/.test(each)))
    rmSync(join(folder, name));
  expect(await service.change({ secret: 'third', passphrase: 'fourth' })).toMatchObject({
    kind: 'done',
  });
  lock();
  close();
  for (const secret of ['fourth', recoveryKeyOfSecond, 'second']) {
    expect(await opensWith(folder, secret), secret).toBe(true);
  }
});
