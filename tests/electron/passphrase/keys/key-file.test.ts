import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../../../data/values/iso-date.ts';
import {
  idOfKey,
  type KeyFile,
  keyFileText,
  readKeyFile,
} from '../../../../electron/passphrase/keys/key-file.ts';
import {
  healKeyFiles,
  latestOf,
  nextGeneration,
  renewAside,
  wholeKeyFiles,
  writeKeyFile,
} from '../../../../electron/passphrase/keys/key-files.ts';
import type { ScryptCost } from '../../../../electron/passphrase/keys/scrypt-cost.ts';
import {
  openKey as openKeyWith,
  type SealedKey,
  sealKey as sealKeyWith,
} from '../../../../electron/passphrase/keys/sealed-key.ts';
import {
  type PassphrasePaths,
  passphrasePaths,
} from '../../../../electron/passphrase/passphrase-paths.ts';
import { isOwnersAlone } from '../../../store/file/owners-alone.ts';
import { canMount, fillDisk, onSmallDisk } from '../../../store/small-disk.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import { littleCost } from '../guarded-data.ts';
import { derivedHere } from './derived-here.ts';

const key = randomBytes(32);
const now = instant(new Date('2026-11-29T08:00:00Z'));

const sealKey = (of: Buffer, secret: string, cost: ScryptCost | null) =>
  sealKeyWith(of, secret, cost, derivedHere);
const openKey = (from: SealedKey, secret: string) => openKeyWith(from, secret, derivedHere);

async function keyFile(passphrase: string, of = key): Promise<KeyFile> {
  return {
    format: 'Rung key 1',
    id: idOfKey(of),
    passphrase: await sealKey(of, passphrase, littleCost),
    recoveryKey: await sealKey(of, 'RECOVERY', null),
    nextRecoveryKeys: [],
    generation: 0,
  };
}

/** The names of the set-aside files in both folders. */
function asideIn({ folder, backupsFolder }: PassphrasePaths): readonly string[] {
  return [folder, backupsFolder]
    .flatMap((each) => readdirSync(each))
    .filter((name) => name.startsWith('rung-set-aside-'));
}

function paths(folder = temporaryFolder()): PassphrasePaths {
  return passphrasePaths(
    join(folder, 'rung.db'),
    join(folder, 'backups'),
    join(folder, 'rung.key'),
  );
}

test('a sealed key opens with its secret and with no other', async () => {
  const sealed = await sealKey(key, 'correct horse', littleCost);
  expect(await openKey(sealed, 'correct horse')).toEqual(key);
  expect(await openKey(sealed, 'Correct horse')).toBeNull();
  expect(await openKey(sealed, 'correct horse ')).toBeNull();
  expect(await openKey(sealed, '')).toBeNull();
});

test('the same word opens it, whether or not the keyboard composes its accents', async () => {
  const sealed = await sealKey(key, 'une fa\u00e7ade \u00e9l\u00e9gante', littleCost);
  expect(await openKey(sealed, 'une fac\u0327ade e\u0301le\u0301gante')).toEqual(key);
});

test('a sealed key with any change doesn’t open', async () => {
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

test('two key files with the same key and passphrase share nothing that helps guessing', async () => {
  const [one, other] = [await keyFile('correct horse'), await keyFile('correct horse')];
  expect(one.passphrase.salt).not.toBe(other.passphrase.salt);
  expect(one.passphrase.nonce).not.toBe(other.passphrase.nonce);
  expect(one.passphrase.sealed).not.toBe(other.passphrase.sealed);
});

test('only the owner may read the key file and its copy, and both can be read back', async () => {
  const at = paths();
  const content = await keyFile('correct horse');
  writeKeyFile(at, content, now);
  for (const file of [at.keyFile, at.keyCopy]) {
    expect(readKeyFile(file)).toEqual(content);
    expect(isOwnersAlone(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).not.toContain(key.toString('hex'));
  }
  expect(wholeKeyFiles(at)).toEqual([content]);
});

test('any flipped bit in the key file is noticed: Rung uses the copy and sets the damaged file aside', async () => {
  const at = paths();
  const content = await keyFile('correct horse');
  writeKeyFile(at, content, now);
  const whole = readFileSync(at.keyFile);
  fc.assert(
    fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(at.keyFile, flipped);
      expect(readKeyFile(at.keyFile)).toBeNull();
      expect(wholeKeyFiles(at)).toEqual([content]);
      const before = asideIn(at);
      healKeyFiles(at, content, now);
      expect(readFileSync(at.keyFile).equals(whole)).toBe(true);
      const [aside = ''] = asideIn(at).filter((name) => !before.includes(name));
      expect(readFileSync(join(at.folder, aside)).equals(flipped)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a deleted key file is restored from its copy, and the copy from it', async () => {
  const at = paths();
  const content = await keyFile('correct horse');
  writeKeyFile(at, content, now);
  rmSync(at.keyFile);
  healKeyFiles(at, content, now);
  expect(readKeyFile(at.keyFile)).toEqual(content);
  rmSync(at.backupsFolder, { recursive: true });
  healKeyFiles(at, content, now);
  expect(readKeyFile(at.keyCopy)).toEqual(content);
  expect(asideIn(at)).toEqual([]);
});

test.skipIf(!canMount)(
  'if the disk fails while the last intact copy is being restored, that copy remains',
  async () => {
    await onSmallDisk(64, async (folder) => {
      const at = paths(folder);
      const content = await keyFile('correct horse');
      writeKeyFile(at, content, now);
      rmSync(at.keyFile);
      const ballast = fillDisk(folder);
      const later = await keyFile('later passphrase');
      healKeyFiles(at, content, now);
      expect(() => writeKeyFile(at, later, now)).toThrow(/ENOSPC/);
      expect(wholeKeyFiles(at)).toEqual([content]);
      rmSync(ballast);
      writeKeyFile(at, later, now);
      expect(wholeKeyFiles(at)).toEqual([later]);
    });
  },
);

test('after a change of passphrase no key file opens with the earlier one', async () => {
  const at = paths();
  writeKeyFile(at, await keyFile('earlier passphrase'), now);
  const later = { ...(await keyFile('later passphrase')), generation: 1 };
  writeKeyFile(at, later, now);
  expect(wholeKeyFiles(at)).toEqual([later]);
});

test.each(['keyFile', 'keyCopy'] as const)(
  'an earlier key file that comes back as the %s is tried last, and set aside once the data was opened',
  async (where) => {
    const at = paths();
    const earlier = await keyFile('earlier passphrase');
    const later = { ...(await keyFile('later passphrase')), generation: 1 };
    writeKeyFile(at, later, now);
    writeFileSync(at[where], keyFileText(earlier));
    expect(wholeKeyFiles(at)).toEqual([later, earlier]);
    expect(latestOf(at, earlier)).toEqual(later);
    healKeyFiles(at, later, now);
    expect(readFileSync(at.keyCopy).equals(readFileSync(at.keyFile))).toBe(true);
    expect(wholeKeyFiles(at)).toEqual([later, earlier]);
    expect(asideIn(at)).toHaveLength(1);

    const changed = { ...earlier, generation: nextGeneration(at, earlier) };
    expect(changed.generation).toBe(2);
    renewAside(at, earlier, changed);
    expect(wholeKeyFiles(at)).toEqual([later, changed]);
  },
);

test('if two computers each changed the passphrase, both key files are tried, in either place', async () => {
  const at = paths();
  const here = { ...(await keyFile('set here')), generation: 1 };
  const there = { ...(await keyFile('set there')), generation: 1 };
  writeKeyFile(at, here, now);
  writeFileSync(at.keyFile, keyFileText(there)); // brought by a shared folder
  expect(wholeKeyFiles(at)).toEqual([there, here]);
  healKeyFiles(at, here, now);
  expect(wholeKeyFiles(at)).toEqual([here, there]);
  const later = { ...here, generation: 2 };
  writeKeyFile(at, later, now);
  expect(wholeKeyFiles(at)).toEqual([later, there]);
});

test('key files of another key are tried too, in any place, and never overwritten', async () => {
  const at = paths();
  const [mine, other] = [await keyFile('mine'), await keyFile('other', randomBytes(32))];
  const third = await keyFile('third', randomBytes(32));
  for (const each of [other, third, mine]) writeKeyFile(at, each, now);
  expect(new Set(wholeKeyFiles(at))).toEqual(new Set([mine, third, other]));
  expect(wholeKeyFiles(at)[0]).toEqual(mine);
  expect(asideIn(at)).toHaveLength(4);

  healKeyFiles(at, other, now);
  expect(wholeKeyFiles(at)[0]).toEqual(other);
  expect(wholeKeyFiles(at)).toHaveLength(3);
});

test.skipIf(!canMount)(
  'on a full disk no key file is moved away before its replacement is written',
  async () => {
    await onSmallDisk(64, async (folder) => {
      const at = paths(folder);
      const [other, mine] = [await keyFile('other', randomBytes(32)), await keyFile('mine')];
      writeKeyFile(at, other, now);
      const ballast = fillDisk(folder);
      healKeyFiles(at, mine, now);
      expect(wholeKeyFiles(at)).toEqual([other]);
      for (const file of [at.keyFile, at.keyCopy]) expect(readKeyFile(file)).toEqual(other);
      expect(asideIn(at)).toEqual([]);
      rmSync(ballast);
      healKeyFiles(at, mine, now);
      expect(readKeyFile(at.keyFile)).toEqual(mine);
      expect(asideIn(at)).toHaveLength(2);
    });
  },
);

test('if neither file can be read, Rung reports that there is no key and doesn’t guess', () => {
  const at = paths();
  mkdirSync(at.backupsFolder);
  writeFileSync(at.keyFile, '{}');
  writeFileSync(at.keyCopy, 'torn');
  expect(wholeKeyFiles(at)).toEqual([]);
});

test.skipIf(!canMount)('on a full disk the current key file stays intact, and opens', async () => {
  await onSmallDisk(64, async (folder) => {
    const at = paths(folder);
    const content = await keyFile('correct horse');
    writeKeyFile(at, content, now);
    rmSync(at.keyCopy); // or its space would be enough
    const ballast = fillDisk(folder);
    const other = await keyFile('another passphrase');
    expect(() => writeKeyFile(at, other, now)).toThrow(/ENOSPC/);
    expect(wholeKeyFiles(at)).toEqual([content]);
    rmSync(ballast);
    healKeyFiles(at, content, now);
    expect(readFileSync(at.keyCopy).equals(readFileSync(at.keyFile))).toBe(true);
  });
});
