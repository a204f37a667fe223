import { type Instant, instant } from '../../../data/values/iso-date.ts';
import { claimData } from '../../session/claim.ts';
import { keptNull } from '../../store/file/failure.ts';
import type { Places } from '../places.ts';
import { settle } from '../settle.ts';
import type { WrongTries } from '../wrong-tries.ts';
import { type KeyVault, keyVault } from './key-vault.ts';
import type { Keychain } from './keychain.ts';
import { isOfData, proofOf } from './prove-key.ts';
import { rememberedKey } from './remembered-key.ts';
import { takeKey } from './take-key.ts';

/**
 * Before the data is opened: finishes what was cut off, and takes the key that this computer remembers. While another
 * Rung has the data open, no file is changed.
 */
export async function openVault(
  places: Places,
  tries: WrongTries,
  keychain: Keychain,
  clock: () => Date,
): Promise<KeyVault> {
  const claim = claimData();
  try {
    const isAlone = keptNull(() => claim.take(places.dataFile)).kind === 'kept';
    return await settledVault(places, tries, keychain, isAlone ? instant(clock()) : null);
  } finally {
    claim.letGo(); // whoever opens the data claims it anew
  }
}

/** `now` is null where nothing may be changed. */
async function settledVault(
  places: Places,
  tries: WrongTries,
  keychain: Keychain,
  now: Instant | null,
): Promise<KeyVault> {
  if (now !== null) settle(places, now);
  const vault = keyVault(places, tries);
  const remembered = await rememberedKey(places, keychain);
  if (remembered === null) return vault;
  const proof = proofOf(places, remembered.key);
  if (proof === 'opens-nothing') return vault;
  // The passphrase is off: the disk refused to have the key forgotten.
  if (proof === 'not-needed' && !vault.isOn()) return vault;
  vault.hold(remembered.key);
  if (isOfData(proof)) vault.keepFile(remembered.file);
  if (now !== null) await takeKey(places, { ...remembered, proof }, now);
  return vault;
}
