import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  healKeyFile,
  idOfKey,
  type KeyFile,
  readKeyFile,
  writeKeyFile,
} from '../../../electron/passphrase/key-file.ts';
import { type Places, placesOf } from '../../../electron/passphrase/places.ts';
import { openKey, sealKey } from '../../../electron/passphrase/sealed-key.ts';
import { canMount, fillDisk, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { littleCost } from './guarded-data.ts';

const key = randomBytes(32);

async function keyFile(passphrase: string): Promise<KeyFile> {
  return {
    format: 'Rung key 1',
    id: idOfKey(key),
    passphrase: await sealKey(key, passphrase, littleCost),
    recoveryKey: await sealKey(key, 'RECOVERY', null),
  };
}

function places(folder = temporaryFolder()): Places {
  return placesOf(join(folder, 'rung.db'), join(folder, 'backups'), join(folder, 'rung.key'));
}

test('a key that was sealed opens with its secret, and with no other', async () => {
  const sealed = await sealKey(key, 'correct horse', littleCost);
  expect(await openKey(sealed, 'correct horse')).toEqual(key);
  expect(await openKey(sealed, 'Correct horse')).toBeNull();
  expect(await openKey(sealed, 'correct horse ')).toBeNull();
  expect(await openKey(sealed, '')).toBeNull();
});

test('the same word opens it, whether the keyboard composes its accents or not', async () => {
  const sealed = await sealKey(key, 'une fa\u00e7ade \u00e9l\u00e9gante', littleCost);
  expect(await openKey(sealed, 'une fac\u0327ade e\u0301le\u0301gante')).toEqual(key);
});

test('whoever changes anything of a sealed key opens nothing with it', async () => {
  const sealed = await sealKey(key, 'correct horse', littleCost);
  const flipped = (hex: string) => `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`;
  for (const changed of [
    { ...sealed, salt: flipped(sealed.salt) },
    { ...sealed, nonce: flipped(sealed.nonce) },
    { ...sealed, sealed: flipped(sealed.sealed) },
    { ...sealed, cost: { ...littleCost, p: 2 } },
    { ...sealed, cost: null },
  ]) {
    expect(await openKey(changed, 'correct horse')).toBeNull();
  }
});

test('two key files of the same key and passphrase have nothing in common to guess from', async () => {
  const [one, other] = [await keyFile('correct horse'), await keyFile('correct horse')];
  expect(one.passphrase.salt).not.toBe(other.passphrase.salt);
  expect(one.passphrase.nonce).not.toBe(other.passphrase.nonce);
  expect(one.passphrase.sealed).not.toBe(other.passphrase.sealed);
});

test('the key file and its copy are the owner’s alone, and read back as they were written', async () => {
  const at = places();
  const content = await keyFile('correct horse');
  writeKeyFile(at, content);
  expect(readKeyFile(at)).toEqual(content);
  for (const file of [at.keyFile, at.keyCopy]) {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toContain(key.toString('hex'));
  }
});

test('of any flipped bit in the key file Rung knows, and takes the copy', async () => {
  const at = places();
  const content = await keyFile('correct horse');
  writeKeyFile(at, content);
  const whole = readFileSync(at.keyFile);
  fc.assert(
    fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(at.keyFile, flipped);
      expect(readKeyFile(at)).toEqual(content);
      healKeyFile(at);
      expect(readFileSync(at.keyFile).equals(whole)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a key file that was deleted is brought back from its copy, and the copy from it', async () => {
  const at = places();
  const content = await keyFile('correct horse');
  writeKeyFile(at, content);
  rmSync(at.keyFile);
  healKeyFile(at);
  expect(existsSync(at.keyFile)).toBe(true);
  rmSync(at.backupsFolder, { recursive: true });
  healKeyFile(at);
  expect(readFileSync(at.keyCopy).equals(readFileSync(at.keyFile))).toBe(true);
});

test('the disk failed just as the last whole copy was being brought back: it is still there', async () => {
  const at = places();
  const content = await keyFile('correct horse');
  writeKeyFile(at, content);
  rmSync(at.keyFile);
  mkdirSync(at.keyFile); // nothing can be written there
  healKeyFile(at);
  expect(readKeyFile(at)).toEqual(content);
  const later = await keyFile('later passphrase');
  expect(() => writeKeyFile(at, later)).toThrow();
  expect(readKeyFile(at)).toEqual(content);
  rmSync(at.keyFile, { recursive: true });
  writeKeyFile(at, later);
  expect(readFileSync(at.keyCopy).equals(readFileSync(at.keyFile))).toBe(true);
  expect(readKeyFile(at)).toEqual(later);
});

test('after a change of passphrase no copy stays that the earlier one opens', async () => {
  const at = places();
  writeKeyFile(at, await keyFile('earlier passphrase'));
  const earlier = readFileSync(at.keyCopy);
  const later = await keyFile('later passphrase');
  writeKeyFile(at, later);
  expect(readFileSync(at.keyCopy).equals(earlier)).toBe(false);

  // A copy that came back from elsewhere is replaced at the next start.
  writeFileSync(at.keyCopy, earlier);
  healKeyFile(at);
  expect(readFileSync(at.keyCopy).equals(readFileSync(at.keyFile))).toBe(true);
  expect(readKeyFile(at)).toEqual(later);
});

test('when neither can be read, Rung says that there is no key rather than guess', () => {
  const at = places();
  mkdirSync(at.backupsFolder);
  writeFileSync(at.keyFile, '{}');
  writeFileSync(at.keyCopy, 'torn');
  healKeyFile(at);
  expect(readKeyFile(at)).toBeNull();
  expect(readFileSync(at.keyFile, 'utf8')).toBe('{}');
});

test.skipIf(!canMount)('on a full disk the key file so far stays whole, and opens', async () => {
  await onSmallDisk(64, async (folder) => {
    const at = places(folder);
    const content = await keyFile('correct horse');
    writeKeyFile(at, content);
    rmSync(at.keyCopy); // else its room would be enough
    const ballast = fillDisk(folder);
    const other = await keyFile('another passphrase');
    expect(() => writeKeyFile(at, other)).toThrow(/ENOSPC/);
    expect(readKeyFile(at)).toEqual(content);
    rmSync(ballast);
    healKeyFile(at);
    expect(readFileSync(at.keyCopy).equals(readFileSync(at.keyFile))).toBe(true);
  });
});
