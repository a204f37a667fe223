import { hash, hkdfSync } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { DataKey } from '../store/connection.ts';
import { unlessDiskRefuses } from '../store/failure.ts';
import { syncFolder } from '../store/sync.ts';
import type { Places } from './places.ts';
import { SealedKey } from './sealed-key.ts';
import { writePrivateFile } from './write-private-file.ts';

const Content = z.strictObject({
  format: z.literal('Rung key 1'),
  /** Tells whether a key is the one in here, without saying anything about it. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  passphrase: SealedKey,
  recoveryKey: SealedKey,
});

/** The data key, sealed twice: either secret opens it. */
export type KeyFile = z.infer<typeof Content>;

/** With its digest, a flipped bit is told from a wrong passphrase. */
const Written = Content.extend({ digest: z.string() }).transform(
  ({ digest, ...content }, context) => {
    if (digest === digestOf(content)) return content;
    context.addIssue({ code: 'custom', message: 'is not as it was written' });
    return z.NEVER;
  },
);

type KeyPlaces = Pick<Places, 'keyFile' | 'keyCopy'>;

/** Whether there is a key file, readable or not. */
export function hasKeyFile({ keyFile, keyCopy }: KeyPlaces): boolean {
  return existsSync(keyFile) || existsSync(keyCopy);
}

/** From the copy where the file itself is damaged; null when neither is whole. */
export function readKeyFile({ keyFile, keyCopy }: KeyPlaces): KeyFile | null {
  return wholeAt(keyFile) ?? wholeAt(keyCopy);
}

/**
 * Puts a new key file into the place of the one before. At every moment one of the two is whole; the copy
 * goes before the file changes, so that neither of the two stays for an earlier passphrase. Throws where
 * the file can't be written; a copy that can't is made at the next start.
 */
export function writeKeyFile(places: KeyPlaces, content: KeyFile): void {
  bringBackFile(places);
  removeFile(places.keyCopy);
  writePrivateFile(places.keyFile, textOf(content));
  unlessDiskRefuses(() => writePrivateFile(places.keyCopy, textOf(content)));
}

/** Brings back the one that is missing or damaged from the other; the file beside the data is the newer one. */
export function healKeyFile(places: KeyPlaces): void {
  unlessDiskRefuses(() => {
    bringBackFile(places);
    const own = wholeAt(places.keyFile);
    if (own === null || JSON.stringify(own) === JSON.stringify(wholeAt(places.keyCopy))) return;
    removeFile(places.keyCopy);
    writePrivateFile(places.keyCopy, textOf(own));
  });
}

/** Where only the copy is whole, it stays until the file is, too. */
function bringBackFile({ keyFile, keyCopy }: KeyPlaces): void {
  const copy = wholeAt(keyFile) === null ? wholeAt(keyCopy) : null;
  if (copy !== null) writePrivateFile(keyFile, textOf(copy));
}

export function removeKeyFile({ keyFile, keyCopy }: KeyPlaces): void {
  removeFile(keyCopy);
  removeFile(keyFile);
}

/** As `KeyFile.id` has it: 16 bytes in hex. */
export function idOfKey(key: DataKey): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'rung key id', 16)).toString('hex');
}

function wholeAt(file: string): KeyFile | null {
  try {
    return Written.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null; // it is not there, can't be read, or is no JSON
  }
}

function textOf(content: KeyFile): string {
  const plain = Content.parse(content); // in the order that the digest is made of
  return `${JSON.stringify({ ...plain, digest: digestOf(plain) }, null, 2)}\n`;
}

function digestOf({ format, id, passphrase, recoveryKey }: KeyFile): string {
  return hash('sha256', JSON.stringify([format, id, passphrase, recoveryKey]), 'hex');
}

function removeFile(file: string): void {
  if (!existsSync(file)) return;
  rmSync(file);
  syncFolder(dirname(file));
}
