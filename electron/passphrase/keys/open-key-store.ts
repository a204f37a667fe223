import { type Instant, instant } from '../../../data/values/iso-date.ts';
import { claimData } from '../../session/claim.ts';
import { tryDiskVoid, unlessDiskRefuses } from '../../store/disk/failure.ts';
import type { PassphrasePaths } from '../passphrase-paths.ts';
import { settle } from '../settle.ts';
import type { WrongTries } from '../wrong-tries.ts';
import type { Keychain } from './keychain.ts';
import { type OwnedKeyStore, ownedKeyStore } from './owned-key-store.ts';
import { isOfData, proofOf } from './prove-key.ts';
import { rememberedKey } from './remembered-key.ts';
import { takeKey } from './take-key.ts';

/**
 * Runs before the data is opened: finishes interrupted work, and takes the key that this computer remembers.
 * While another Rung has the data open, it changes no file.
 */
export async function openKeyStore(
  paths: PassphrasePaths,
  tries: WrongTries,
  keychain: Keychain,
  clock: () => Date,
): Promise<OwnedKeyStore> {
  const claim = claimData();
  try {
    const isAlone = tryDiskVoid(() => claim.take(paths.dataFile)).kind === 'saved';
    return await settledKeyStore(paths, tries, keychain, isAlone ? instant(clock()) : null);
  } finally {
    claim.release(); // whoever opens the data claims it again
  }
}

/** `now` is null if nothing may be changed. */
async function settledKeyStore(
  paths: PassphrasePaths,
  tries: WrongTries,
  keychain: Keychain,
  now: Instant | null,
): Promise<OwnedKeyStore> {
  if (now !== null) unlessDiskRefuses(() => settle(paths, now)); // reported when the data is opened
  const keyStore = ownedKeyStore(paths, tries);
  const remembered = await rememberedKey(paths, keychain);
  if (remembered === null) return keyStore;
  const proof = proofOf(paths, remembered.key);
  if (proof === 'opens-nothing') return keyStore;
  // The passphrase is off, but the disk refused to forget the key.
  if (proof === 'not-needed' && !keyStore.isOn()) return keyStore;
  keyStore.setKey(remembered.key, remembered.file);
  if (isOfData(proof)) keyStore.setKeyFile(remembered.file);
  if (now !== null) await takeKey(paths, { ...remembered, proof }, now);
  return keyStore;
}
