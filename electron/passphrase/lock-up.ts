import { instant } from '../../data/values/iso-date.ts';
import type { DataSession } from '../session/data-session.ts';
import { kept, unlessDiskRefuses } from '../store/file/failure.ts';
import type { OwnedKeyStore } from './keys/owned-key-store.ts';
import { lockRemembered } from './keys/remembered-key.ts';
import type { Places } from './places.ts';

interface Open {
  readonly keyStore: OwnedKeyStore;
  readonly dataSession: Pick<DataSession, 'claim' | 'close'>;
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
export function closeUp({ keyStore, dataSession, clock }: Open): void {
  try {
    if (keyStore.key() !== null) {
      const claimed = kept(dataSession.claim);
      const isOthers = claimed.kind === 'not-saved' && claimed.why === 'in-use';
      if (!isOthers) unlessDiskRefuses(() => keyStore.heal(instant(clock())));
    }
  } finally {
    try {
      dataSession.close();
    } finally {
      keyStore.drop();
    }
  }
}
