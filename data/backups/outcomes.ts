import type { StorageFailure } from '../values/outcome.ts';
import type { BackupContent, BackupId, BackupName } from './backup.ts';

export interface Backups {
  readonly folder: string;
  /** The newest first. */
  readonly backups: readonly BackupSummary[];
  /** Why the last attempt failed since Rung started; null if it succeeded. */
  readonly failed: StorageFailure | 'not-whole' | 'unexpected' | null;
}

export interface BackupSummary extends BackupName {
  readonly bytes: number;
  /** Null if it can't be read: it is damaged, from a newer Rung, or encrypted with another key. */
  readonly content: BackupContent | null;
  /** It is encrypted, but not with the key in use. */
  readonly isOfOtherKey: boolean;
}

export type BackUpOutcome =
  | { readonly kind: 'made'; readonly id: BackupId }
  /** The data itself is damaged, so a copy of it would be useless. */
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };

export type RestoreOutcome =
  /** `setAside` is the file that the previous data was moved to; null if there was none. */
  | { readonly kind: 'restored'; readonly setAside: string | null }
  | { readonly kind: 'not-whole' }
  /** The backup is encrypted, but not with the key in use. */
  | { readonly kind: 'other-key' }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };
