import type { Instant } from '../values/iso-date.ts';
import type { StorageFailure } from '../values/outcome.ts';
import type { ImportLine } from './import-lines.ts';
import type { RefusedFile } from './read-data-file.ts';

export type ExportOutcome =
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly folder: string;
      /** Whole, but more than Rung imports as one file. */
      readonly isTooBigToImport?: true;
    }
  | { readonly kind: 'cancelled' }
  | NotExported;

/** Where it was to go; a file that was there is as it was, except where `why` is `unconfirmed`. */
export interface NotExported {
  readonly kind: 'not-saved';
  readonly why: ExportFailure;
  readonly name: string;
  readonly folder: string;
}

/**
 * `data-unreadable`: the data could not be read; where it was to go is not to blame. `is-folder`: a folder has
 * the name. `name-refused`: the disk takes no such name. `name-taken`: with the ending that was left off, the name is another
 * file's, which nobody was asked about. `own-file`: Rung keeps its own data under it. `unconfirmed`: it is in its
 * place, and the disk did not say that it stays there.
 */
export type ExportFailure =
  | StorageFailure
  | 'folder-gone'
  | 'is-folder'
  | 'data-unreadable'
  | 'name-too-long'
  | 'name-refused'
  | 'name-taken'
  | 'own-file'
  | 'unconfirmed';

/** A place on a screen that says how its exports went. */
export type ExportKind = 'plan' | 'data' | 'table';

export type Shown =
  | { readonly kind: 'shown' }
  /** The path of what is gone: the file, or the topmost folder of it that is. */
  | { readonly kind: 'gone'; readonly gone: string };

export type CsvTable = 'ratings' | 'weeks' | 'evidence' | 'actions';

/** `merge` adds to the data and replaces by id; `fresh` begins anew with the file, and keeps the data beside. */
export type ImportHow = 'merge' | 'fresh';

export type ImportChoice =
  | { readonly kind: 'cancelled' }
  | RefusedFile
  | {
      readonly kind: 'chosen';
      readonly name: string;
      readonly exportedAt: Instant;
      /** What merging would do, and what the file holds. */
      readonly lines: readonly ImportLine[];
    }
  | { readonly kind: 'not-read'; readonly why: StorageFailure };

export type ImportOutcome =
  /** After merging: the moment of the backup that was made before it. */
  | { readonly kind: 'imported'; readonly how: 'merge'; readonly backupAt: Instant }
  /** `setAside` names the file that the data so far is kept in; null where there was none. */
  | { readonly kind: 'imported'; readonly how: 'fresh'; readonly setAside: string | null }
  | { readonly kind: 'none-chosen' }
  /** Somebody thought better of it, or Rung was locked: nothing was taken in. */
  | { readonly kind: 'cancelled' }
  /** There was not the memory for it. */
  | { readonly kind: 'too-big' }
  /** The data was being changed all the while. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };
