import { hash, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { refuseDevice } from '../../store/disk/no-device.ts';
import type { DataKey } from '../../store/file/connection.ts';
import { SealedKey } from './sealed-key.ts';

const Content = z.strictObject({
  format: z.literal('Rung key 1'),
  /** Identifies the key without revealing anything about it. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  passphrase: SealedKey,
  recoveryKey: SealedKey,
  /**
   * New recovery keys that aren't confirmed yet, the newest last. Until one is confirmed, the previous one
   * opens the key, too.
   */
  nextRecoveryKeys: z.array(SealedKey).max(20),
  /** How often it was changed: of two files of one key the later one counts. */
  generation: z.int().min(0),
});

/** The data key, sealed by each secret that opens it. */
export type KeyFile = z.infer<typeof Content>;

/** The digest distinguishes a flipped bit from a wrong passphrase. */
const Written = Content.extend({ digest: z.string() }).transform(
  ({ digest, ...content }, context) => {
    if (digest === digestOf(content)) return content;
    context.addIssue({ code: 'custom', message: 'is not as it was written' });
    return z.NEVER;
  },
);

/** Null if the file is missing, can't be read, or was changed since Rung wrote it. */
export function readKeyFile(file: string): KeyFile | null {
  try {
    refuseDevice(file);
    return Written.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** The file's text for this content. */
export function keyFileText(content: KeyFile): string {
  const plain = Content.parse(content); // in the order that the digest uses
  return `${JSON.stringify({ ...plain, digest: digestOf(plain) }, null, 2)}\n`;
}

export function sameKeyFile(one: KeyFile, other: KeyFile | null): boolean {
  return other !== null && keyFileText(one) === keyFileText(other);
}

/** In the format of `KeyFile.id`: 16 bytes in hex. */
export function idOfKey(key: DataKey): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'rung key id', 16)).toString('hex');
}

function digestOf({ format, id, passphrase, recoveryKey, ...more }: KeyFile): string {
  const { nextRecoveryKeys, generation } = more;
  const content = [format, id, passphrase, recoveryKey, nextRecoveryKeys, generation];
  return hash('sha256', JSON.stringify(content), 'hex');
}
