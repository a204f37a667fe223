import { basename } from 'node:path';
import type { PassphraseOutcome } from '../../data/passphrase/outcomes.ts';
import type { Instant } from '../../data/values/iso-date.ts';
import type { SaveResult } from '../../data/values/outcome.ts';
import type { DataSession } from '../session/data-session.ts';
import { failureOrThrow, tryDisk, tryDiskVoid, unlessDiskRefuses } from '../store/disk/failure.ts';
import type { DataKey } from '../store/file/connection.ts';
import { cancelReplacing, finishReplacing, isReplacing } from '../store/file/replace-database.ts';
import { verifyFile } from '../store/file/verify.ts';
import { convertCopies, formOf } from './convert-copies.ts';
import { convertData } from './convert-data.ts';
import type { KeyFile } from './keys/key-file.ts';
import { writeKeyFile } from './keys/key-files.ts';
import { renamedCopies } from './keys/prove-key.ts';
import type { PassphrasePaths } from './passphrase-paths.ts';
import type { PassphrasePorts } from './passphrase-ports.ts';
import { setPassphraseAside } from './settle.ts';

type Ports = Pick<PassphrasePorts, 'paths' | 'keyStore' | 'dataSession' | 'onProgress'>;
type Outcome = Extract<PassphraseOutcome, { kind: 'done' | 'not-saved' }>;

/**
 * The key file comes first, then the data, then its copies: if Rung is killed in between, nothing is without
 * its key.
 */
export async function turnOn(
  { paths, keyStore, dataSession, onProgress }: Ports,
  key: DataKey,
  file: KeyFile,
  now: Instant,
): Promise<Outcome> {
  const refused = refusalOf(dataSession);
  if (refused !== null) return refused;
  const closed = closedFor(dataSession, () => {
    const error = errorOf(() => {
      writeKeyFile(paths, file, now);
      convertData(paths.dataFile, null, key, now);
    });
    const state = stateAfter(paths, key, error);
    if (state === 'as-before') setPassphraseAside(paths, now);
    else {
      keyStore.setKey(Buffer.from(key), file); // the key store's copy is overwritten when Rung locks or quits
      keyStore.setKeyFile(file);
    }
    return { state, error };
  });
  if (closed.kind === 'not-saved') return closed;
  const turned = closed.value;
  if (turned.state === 'as-before') return notSaved(turned.error);
  const { left } = await convertCopies(paths, null, key, onProgress);
  const later = turned.state === 'unseen' ? [basename(paths.dataFile)] : [];
  return { kind: 'done', left: [...later, ...left], isSure: later.length === 0 };
}

/**
 * The copies come first, then the data, then the key file; if the disk refuses, everything is encrypted
 * again.
 */
export async function turnOff(
  { paths, keyStore, dataSession, onProgress }: Ports,
  key: DataKey,
  now: Instant,
): Promise<Outcome> {
  const refused = refusalOf(dataSession);
  if (refused !== null) return refused;
  const { left, refused: why } = await convertCopies(paths, key, null, onProgress);
  if (why !== null) {
    await convertCopies(paths, null, key, () => {});
    return { kind: 'not-saved', why };
  }
  const refusedNow = refusalOf(dataSession); // converting the copies took a while
  if (refusedNow !== null) {
    await convertCopies(paths, null, key, () => {});
    return refusedNow;
  }
  // Nothing else runs between the last check of the copies and here, so no new backup is encrypted.
  const closed = closedFor(dataSession, () => {
    const error = errorOf(() => convertData(paths.dataFile, key, null, now));
    return { state: stateAfter(paths, null, error), error };
  });
  if (closed.kind === 'not-saved' || closed.value.state === 'as-before') {
    await convertCopies(paths, null, key, () => {});
    return closed.kind === 'not-saved' ? closed : notSaved(closed.value.error);
  }
  const turned = closed.value;
  if (turned.state === 'unseen') {
    // The key stays where it is, and in use, until a start finds the data plain.
    return { kind: 'done', left: [basename(paths.dataFile), ...left], isSure: false };
  }
  setPassphraseAside(paths, now);
  const renamed = renamedCopies(paths, key).map((file) => basename(file));
  keyStore.drop();
  keyStore.setKeyFile(null);
  return { kind: 'done', left: [...left, ...renamed], isSure: true };
}

/** Why nothing may be converted; null if the data is open, and only by this Rung. */
function refusalOf(
  dataSession: Ports['dataSession'],
): Extract<Outcome, { kind: 'not-saved' }> | null {
  const why = dataSession.refusal();
  if (why !== null) return { kind: 'not-saved', why };
  const claimed = tryDiskVoid(dataSession.claim);
  return claimed.kind === 'not-saved' ? claimed : null;
}

/** Does nothing if the disk can't say whether the data is still in its file. */
function closedFor<Value>(
  dataSession: Pick<DataSession, 'whileClosed'>,
  work: () => Value,
): SaveResult<Value> {
  return tryDisk(() => dataSession.whileClosed(work));
}

/**
 * The result is read back: the data opens with the new key, or it is unchanged. It is unknown if the disk
 * can't be read, or if the new file can neither replace the data nor be removed until the next start.
 */
function stateAfter(
  { dataFile }: PassphrasePaths,
  key: DataKey | null,
  thrown: unknown,
): 'turned' | 'as-before' | 'unseen' {
  unlessDiskRefuses(() => finishReplacing(dataFile));
  unlessDiskRefuses(() => cancelReplacing(dataFile));
  const pending = tryDisk(() => isReplacing(dataFile));
  if (pending.kind === 'not-saved' || pending.value) return 'unseen';
  const form = formOf(dataFile);
  if (form === (key === null ? 'plain' : 'encrypted')) {
    if (errorOf(() => verifyFile(dataFile, key)) === null) return 'turned';
  } else if (form !== 'unreadable' && form !== 'damaged') return 'as-before';
  return thrown === null ? 'unseen' : 'as-before';
}

function errorOf(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

/** Rethrows errors that don't come from the disk. If nothing was thrown, the data was missing. */
function notSaved(error: unknown): Outcome {
  return { kind: 'not-saved', why: error === null ? 'disk-error' : failureOrThrow(error) };
}
