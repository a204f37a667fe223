import type { Instant } from '../values/iso-date.ts';
import type { StorageFailure } from '../values/outcome.ts';
import type { ImportLine } from './import-lines.ts';
import type { RefusedFile } from './read-data-file.ts';

export type ExportOutcome =
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly folder: string;
      /** Complete, but bigger than Rung imports as one file. */
      readonly isTooBigToImport?: true;
    }
  | { readonly kind: 'cancelled' }
  | NotExported;

/** Where it should have gone; an existing file is unchanged, unless `why` is `unconfirmed`. */
export interface NotExported {
  readonly kind: 'not-saved';
  readonly why: ExportFailure;
  readonly name: string;
  readonly folder: string;
}

/**
 * `data-unreadable`: the data could not be read; the destination is not to blame. `is-folder`: a folder has
 * the name. `name-refused`: the disk doesn't accept the name. `name-taken`: with the extension added, the
 * name is another file's, which the person wasn't asked about. `own-file`: Rung stores its own data under it.
 * `unconfirmed`: the file is in place, but the disk did not confirm that it will stay there.
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

/** A part of a screen that shows how its exports went. */
export type ExportKind = 'plan' | 'data' | 'table';

export type Shown =
  | { readonly kind: 'shown' }
  /** The path of what is missing: the file, or its topmost missing folder. */
  | { readonly kind: 'gone'; readonly gone: string };

export type CsvTable = 'ratings' | 'weeks' | 'evidence' | 'actions';

/**
 * `merge` adds to the data and replaces by id; `fresh` replaces everything with the file, and sets the old
 * data aside.
 */
export type ImportHow = 'merge' | 'fresh';

export type ImportChoice =
  | { readonly kind: 'cancelled' }
  | RefusedFile
  | {
      readonly kind: 'chosen';
      readonly name: string;
      readonly exportedAt: Instant;
      /** What merging would do, and what the file contains. */
      readonly lines: readonly ImportLine[];
    }
  | { readonly kind: 'not-read'; readonly why: StorageFailure };

export type ImportOutcome =
  /** After merging: the moment of the backup that was made before it. */
  | { readonly kind: 'imported'; readonly how: 'merge'; readonly backupAt: Instant }
  /** `setAside` is the file that the previous data was moved to; null if there was none. */
  | { readonly kind: 'imported'; readonly how: 'fresh'; readonly setAside: string | null }
  | { readonly kind: 'none-chosen' }
  /** The person cancelled, or Rung was locked: nothing was imported. */
  | { readonly kind: 'cancelled' }
  /** There was not enough memory. */
  | { readonly kind: 'too-big' }
  /** The data kept changing. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };
