import { instant } from '../../data/values/iso-date.ts';
import type { Desk } from '../session/start.ts';
import { unlessDiskRefuses } from '../store/file/failure.ts';
import type { KeyVault } from './keys/key-vault.ts';
import { lockRemembered } from './keys/remembered-key.ts';
import type { Places } from './places.ts';

/** Closes the data and overwrites the key; what this computer remembers opens nothing until the passphrase is given. */
export function lockUp({
  places,
  vault,
  desk,
  clock,
}: {
  readonly places: Places;
  readonly vault: KeyVault;
  readonly desk: Pick<Desk, 'close'>;
  readonly clock: () => Date;
}): void {
  desk.close();
  try {
    vault.heal(instant(clock())); // without its file, the key is gone for good with the memory of it
  } finally {
    vault.drop();
  }
  unlessDiskRefuses(() => lockRemembered(places)); // a disk that refuses keeps nothing open
}
