import type { StorageFailure } from '../values/outcome.ts';
import type { BackupContent, BackupId, BackupName } from './backup.ts';

export interface Backups {
  readonly folder: string;
  /** The newest first. */
  readonly backups: readonly BackupSummary[];
  /** Why the last try to make one failed, in this run; null when it did not. */
  readonly failed: StorageFailure | 'not-whole' | 'unexpected' | null;
}

export interface BackupSummary extends BackupName {
  readonly bytes: number;
  /** Null when it can't be read: it is damaged, of a newer Rung, or encrypted with another key. */
  readonly content: BackupContent | null;
  /** It is encrypted, and not with the key in use. */
  readonly isOfOtherKey: boolean;
}

export type BackUpOutcome =
  | { readonly kind: 'made'; readonly id: BackupId }
  /** The data itself is damaged, so that no copy of it is worth keeping. */
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };

export type RestoreOutcome =
  /** `setAside` names the file that the data so far is kept in; null where there was none. */
  | { readonly kind: 'restored'; readonly setAside: string | null }
  | { readonly kind: 'not-whole' }
  /** The backup is encrypted, and not with the key in use. */
  | { readonly kind: 'other-key' }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };
