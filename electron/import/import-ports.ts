import type { BackUpOutcome } from '../../data/backups/outcomes.ts';
import type { Progress } from '../../data/values/outcome.ts';
import type { DataSession } from '../session/data-session.ts';
import type { KeyStore } from '../session/key-store.ts';

export interface ImportPorts {
  /** Asks the person for a file; null if they cancel. */
  readonly askWhich: () => Promise<string | null>;
  readonly dataSession: Pick<DataSession, 'db' | 'emptyLog' | 'ladder' | 'refusal' | 'whileClosed'>;
  readonly keyStore: KeyStore;
  /** Makes a verified copy of the current data. */
  readonly backUp: () => BackUpOutcome;
  readonly backupsFolder: string;
  readonly dataFile: string;
  readonly clock: () => Date;
  /** Reports the progress of reading or importing. */
  readonly onProgress: (progress: Progress) => void;
  /** `import-worker.ts`, as built. */
  readonly workerFile: string;
}
