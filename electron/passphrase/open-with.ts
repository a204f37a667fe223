import { readRecoveryKey } from '../../data/model/recovery-key.ts';
import type { DataKey } from '../store/connection.ts';
import type { KeyFile } from './key-file.ts';
import { wholeKeyFiles } from './key-files.ts';
import type { Places } from './places.ts';
import { type Proof, proofOf } from './prove-key.ts';
import { openKey } from './sealed-key.ts';

export interface OpenedKey {
  readonly file: KeyFile;
  readonly key: DataKey;
  readonly by: 'passphrase' | 'recovery-key' | 'next-recovery-key';
  readonly proof: Proof;
}

/**
 * Tries a secret on every key file. Null when it opens none of them; `damaged` when none of them is whole.
 * Of several that it opens, the one whose key opens the data; the keys of the others are overwritten.
 */
export async function openWith(
  places: Places,
  secret: string,
  /** Of the key that has opened the data already, or null: then only its own key files count. */
  proved: string | null,
): Promise<OpenedKey | 'damaged' | null> {
  const files = wholeKeyFiles(places).filter(({ id }) => proved === null || id === proved);
  if (files.length === 0) return 'damaged';
  let best: OpenedKey | null = null;
  for (const file of files) {
    const opened = await openKeyFile(file, secret);
    if (opened === null) continue;
    const next: OpenedKey = {
      ...opened,
      proof: file.id === proved ? 'opens' : proofOf(places, opened.key),
    };
    if (best !== null && !isBetter(next, best)) {
      next.key.fill(0);
      continue;
    }
    best?.key.fill(0);
    best = next;
    if (next.proof === 'opens') break;
  }
  return best;
}

/** One that opens nothing comes after any other; else the first place goes before the later ones. */
function isBetter({ proof }: OpenedKey, best: OpenedKey): boolean {
  return proof === 'opens' || (best.proof === 'opens-nothing' && proof !== 'opens-nothing');
}

/** As it was typed, and without the space or line end that pasting brings along: one guess either way. */
function typedAs(secret: string): readonly string[] {
  return [...new Set([secret, secret.trim()])];
}

/** Null when the secret is none of them. What looks like a recovery key may still be somebody's passphrase. */
async function openKeyFile(
  file: KeyFile,
  secret: string,
): Promise<Omit<OpenedKey, 'proof'> | null> {
  const typed = readRecoveryKey(secret);
  const recovered = typed && (await openKey(file.recoveryKey, typed));
  if (recovered) return { file, key: recovered, by: 'recovery-key' };
  const next = typed && file.nextRecoveryKey && (await openKey(file.nextRecoveryKey, typed));
  if (next) return { file, key: next, by: 'next-recovery-key' };
  for (const passphrase of typedAs(secret)) {
    const key = await openKey(file.passphrase, passphrase);
    if (key !== null) return { file, key, by: 'passphrase' };
  }
  return null;
}
