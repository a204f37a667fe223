import type { BackUpOutcome } from '../../data/backups/outcomes.ts';
import type { Progress } from '../../data/values/outcome.ts';
import type { DataSession } from '../session/data-session.ts';
import type { KeyStore } from '../session/key-store.ts';

export interface ImportPorts {
  /** Asks the person for a file; null when they change their mind. */
  readonly askWhich: () => Promise<string | null>;
  readonly dataSession: Pick<DataSession, 'db' | 'emptyLog' | 'ladder' | 'refusal' | 'whileClosed'>;
  readonly keyStore: KeyStore;
  /** Makes a verified copy of the data as it is now. */
  readonly backUp: () => BackUpOutcome;
  readonly backupsFolder: string;
  readonly dataFile: string;
  readonly clock: () => Date;
  /** Hears how far reading or taking in has come. */
  readonly tell: (progress: Progress) => void;
  /** `import-worker.ts`, as it was built. */
  readonly workerFile: string;
}
