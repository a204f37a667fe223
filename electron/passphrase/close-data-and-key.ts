import { instant } from '../../data/values/iso-date.ts';
import type { DataSession } from '../session/data-session.ts';
import { tryDisk, unlessDiskRefuses } from '../store/disk/failure.ts';
import type { OwnedKeyStore } from './keys/owned-key-store.ts';
import { lockRemembered } from './keys/remembered-key.ts';
import type { PassphrasePaths } from './passphrase-paths.ts';

interface Open {
  readonly keyStore: OwnedKeyStore;
  readonly dataSession: Pick<DataSession, 'claim' | 'close'>;
  readonly clock: () => Date;
}

/**
 * Closes the data and overwrites the key. What this computer remembers opens nothing until the passphrase is
 * entered.
 */
export function lockDataAndKey({
  paths,
  ...open
}: Open & { readonly paths: PassphrasePaths }): void {
  closeDataAndKey(open);
  unlessDiskRefuses(() => lockRemembered(paths)); // if the disk refuses, still lock
}

/**
 * Closes the data and overwrites the key. First restores its key file: without it, the key would be lost
 * forever. While another Rung has the data open, that Rung takes care of the key file.
 */
export function closeDataAndKey({ keyStore, dataSession, clock }: Open): void {
  try {
    if (keyStore.key() !== null) {
      const claimed = tryDisk(dataSession.claim);
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
