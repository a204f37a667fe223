import { instant } from '../../data/values/iso-date.ts';
import type { Desk } from '../session/start.ts';
import { unlessDiskRefuses } from '../store/file/failure.ts';
import type { KeyVault } from './keys/key-vault.ts';
import { lockRemembered } from './keys/remembered-key.ts';
import type { Places } from './places.ts';

interface Open {
  readonly vault: KeyVault;
  readonly desk: Pick<Desk, 'claim' | 'close'>;
  readonly clock: () => Date;
}

/** Closes the data and overwrites the key; what this computer remembers opens nothing until the passphrase is given. */
export function lockUp({ places, ...open }: Open & { readonly places: Places }): void {
  closeUp(open);
  unlessDiskRefuses(() => lockRemembered(places)); // a disk that refuses keeps nothing open
}

/**
 * Closes the data and overwrites the key. Its key file is brought back first: without the file, the key is gone
 * for good with the memory of it. While another Rung has the data open, the key file is that Rung's business.
 */
export function closeUp({ vault, desk, clock }: Open): void {
  try {
    if (vault.key() !== null) {
      unlessDiskRefuses(() => {
        desk.claim();
        vault.heal(instant(clock()));
      });
    }
  } finally {
    try {
      desk.close();
    } finally {
      vault.drop();
    }
  }
}
