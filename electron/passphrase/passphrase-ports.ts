import type { Progress } from '../../data/values/outcome.ts';
import type { DataSession } from '../session/data-session.ts';
import type { Derive } from './keys/derive-thread.ts';
import type { Keychain } from './keys/keychain.ts';
import type { OwnedKeyStore } from './keys/owned-key-store.ts';
import type { ScryptCost } from './keys/scrypt-cost.ts';
import type { PassphrasePaths } from './passphrase-paths.ts';
import type { WrongTries } from './wrong-tries.ts';

export interface PassphrasePorts {
  readonly paths: PassphrasePaths;
  readonly keyStore: OwnedKeyStore;
  readonly tries: WrongTries;
  readonly keychain: Keychain;
  readonly derive: Derive;
  readonly dataSession: Pick<
    DataSession,
    'claim' | 'dbIfOpen' | 'refusal' | 'start' | 'whileClosed'
  >;
  readonly clock: () => Date;
  /** The progress of converting. */
  readonly onProgress: (progress: Progress) => void;
  readonly lock: () => void;
  /** The data can be opened again. */
  readonly unlocked: () => void;
  /** The cost of trying one passphrase. */
  readonly cost?: ScryptCost;
}
