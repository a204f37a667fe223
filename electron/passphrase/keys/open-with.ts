import { readRecoveryKey } from '../../../data/passphrase/recovery-key.ts';
import type { DataKey } from '../../store/file/connection.ts';
import type { PassphrasePaths } from '../passphrase-paths.ts';
import type { Derive } from './derive-thread.ts';
import type { KeyFile } from './key-file.ts';
import { isInPlace, wholeKeyFiles } from './key-files.ts';
import { type Proof, proofOf } from './prove-key.ts';
import { openKey, type SealedKey } from './sealed-key.ts';

export interface OpenedKey {
  readonly file: KeyFile;
  readonly key: DataKey;
  readonly by: 'passphrase' | 'recovery-key';
  /** The recovery key that opened it, if it is not confirmed yet. */
  readonly next: SealedKey | null;
  readonly proof: Proof;
}

/**
 * Tries a secret on every key file. Returns null if it opens none of them, and `damaged` if all are damaged.
 * If it opens several, returns the one with the strongest proof and overwrites the keys of the others.
 */
export async function openWith(
  { paths, derive }: { readonly paths: PassphrasePaths; readonly derive: Derive },
  secret: string,
  /** The id of the key that has already opened the data, or null. If set, only its own key files count. */
  proved: string | null,
  /** A known key file, whatever happened to it on disk. */
  known: KeyFile | null = null,
): Promise<OpenedKey | 'damaged' | null> {
  const files = wholeKeyFiles(paths, known).filter(({ id }) => proved === null || id === proved);
  if (files.length === 0) return 'damaged';
  let best: OpenedKey | null = null;
  for (const file of files) {
    const opened = await openKeyFile(file, secret, derive);
    if (opened === null) continue;
    const proof = file.id === proved ? 'opens-data' : proofFor(paths, files, opened);
    if (best !== null && proofs.indexOf(proof) >= proofs.indexOf(best.proof)) {
      opened.key.fill(0);
      continue;
    }
    best?.key.fill(0);
    best = { ...opened, proof };
    if (proof === 'opens-data') break;
  }
  return best;
}

/** The strongest proof first. */
const proofs: readonly Proof[] = [
  'opens-data',
  'opens-copy',
  'not-needed',
  'unknown',
  'opens-nothing',
];

/**
 * A key that was set aside may open an old backup. It is not the key of the data while another key is in
 * place.
 */
function proofFor(
  paths: PassphrasePaths,
  files: readonly KeyFile[],
  { file, key }: Omit<OpenedKey, 'proof'>,
): Proof {
  const proof = proofOf(paths, key);
  const isOfThen = !isInPlace(paths, file) && files.some((other) => isInPlace(paths, other));
  return isOfThen && proof !== 'opens-data' ? 'opens-nothing' : proof;
}

/** As typed, and without the space or line break that pasting can add: both count as one try. */
function typedAs(secret: string): readonly string[] {
  return [...new Set([secret, secret.trim()])];
}

/** Null if the secret opens none of them. Something that looks like a recovery key may still be a passphrase. */
async function openKeyFile(
  file: KeyFile,
  secret: string,
  derive: Derive,
): Promise<Omit<OpenedKey, 'proof'> | null> {
  const typed = readRecoveryKey(secret);
  for (const sealed of typed === null ? [] : [file.recoveryKey, ...file.nextRecoveryKeys]) {
    const key = await openKey(sealed, typed ?? '', derive);
    const next = sealed === file.recoveryKey ? null : sealed;
    if (key !== null) return { file, key, by: 'recovery-key', next };
  }
  for (const passphrase of typedAs(secret)) {
    const key = await openKey(file.passphrase, passphrase, derive);
    if (key !== null) return { file, key, by: 'passphrase', next: null };
  }
  return null;
}
