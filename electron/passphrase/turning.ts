import type { Instant } from '../../data/model/iso-date.ts';
import type { PassphraseOutcome } from '../contract.ts';
import type { DataKey } from '../store/connection.ts';
import { failureOrThrow, unlessDiskRefuses } from '../store/failure.ts';
import { isReplacing } from '../store/replace-database.ts';
import { convertCopies } from './convert-copies.ts';
import { convertData, isPlain } from './convert-data.ts';
import type { KeyFile } from './key-file.ts';
import { writeKeyFile } from './key-files.ts';
import type { PassphrasePorts } from './passphrase-keeper.ts';
import { setPassphraseAside, settle } from './settle.ts';

type Ports = Pick<PassphrasePorts, 'places' | 'vault' | 'desk' | 'tell'>;
type Outcome = Extract<PassphraseOutcome, { kind: 'done' | 'not-kept' }>;

/** The key file comes first, the data next, its copies last: killed in between, nothing is without its key. */
export async function turnOn(
  { places, vault, desk, tell }: Ports,
  key: DataKey,
  file: KeyFile,
  now: Instant,
): Promise<Outcome> {
  if (!desk.isWritable()) return { kind: 'not-kept', why: 'read-only' };
  const failure = desk.whileClosed(() => {
    try {
      writeKeyFile(places, file, now);
      convertData(places.dataFile, null, key, now);
    } catch (error) {
      settle(places, now);
      if (isPlain(places.dataFile) && !isReplacing(places.dataFile)) {
        unlessDiskRefuses(() => setPassphraseAside(places, now)); // there was none before
        return { error };
      }
    }
    vault.hold(Buffer.from(key)); // the vault's is overwritten when Rung locks or ends
    return null;
  });
  if (failure !== null) return { kind: 'not-kept', why: failureOrThrow(failure.error) };
  const { left } = await convertCopies(places, null, key, tell);
  return { kind: 'done', left };
}

/** The copies first, the data next, the key file last; where the disk refuses, all of it is encrypted again. */
export async function turnOff(
  { places, vault, desk, tell }: Ports,
  key: DataKey,
  now: Instant,
): Promise<Outcome> {
  if (!desk.isWritable()) return { kind: 'not-kept', why: 'read-only' };
  const { left, refused } = await convertCopies(places, key, null, tell);
  let failure: unknown = null;
  if (refused === null) {
    // Nothing else has a turn from the last look at the copies on: no backup is encrypted any more.
    try {
      desk.whileClosed(() => convertData(places.dataFile, key, null, now));
    } catch (error) {
      failure = error;
    }
  }
  if (!isPlain(places.dataFile) && !isReplacing(places.dataFile)) {
    await convertCopies(places, null, key, () => {});
    return { kind: 'not-kept', why: refused ?? failureOrThrow(failure) };
  }
  setPassphraseAside(places, now);
  vault.drop();
  return { kind: 'done', left };
}
