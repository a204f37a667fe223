import { instant } from '../../data/model/iso-date.ts';
import { encryptRest } from './convert-data.ts';
import { type KeyVault, keyVault } from './key-vault.ts';
import type { Keychain } from './keychain.ts';
import type { Places } from './places.ts';
import { rememberedKey } from './remembered-key.ts';
import { settle } from './settle.ts';
import type { WrongTries } from './wrong-tries.ts';

/** Before the data is opened: finishes what was cut off, and takes the key that this computer remembers. */
export async function openVault(
  places: Places,
  tries: WrongTries,
  keychain: Keychain,
  clock: () => Date,
): Promise<KeyVault> {
  settle(places);
  const vault = keyVault(places, tries);
  const key = await rememberedKey(places, keychain);
  if (key !== null) {
    vault.hold(key);
    await encryptRest(places, key, instant(clock()));
  }
  return vault;
}
