import type { Here } from '../../data/import/import-plan.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import type { Instant } from '../../data/model/iso-date.ts';
import type { ImportChoice, Progress, StorageFailure } from '../contract.ts';

/** Reads a file and compares it with what the person has; what was read waits in the thread. */
export interface ReadTask {
  readonly kind: 'read';
  readonly file: string;
  readonly ladder: Ladder;
  readonly here: Here;
}

/** Writes what was read into a database of its own: into a copy of the data (`copy`), or into an empty one. */
export interface WriteTask {
  readonly kind: 'write';
  readonly part: string;
  readonly copy: string | null;
  /** Overwritten when it is done. */
  readonly key: Uint8Array | null;
  readonly now: Instant;
}

export type ImportTask = ReadTask | WriteTask;

/** What a file is: its name is for who chose it. */
export type ReadChoice = Exclude<ImportChoice, { kind: 'cancelled' | 'chosen' }> | ChosenFile;
export type ChosenFile = Omit<Extract<ImportChoice, { kind: 'chosen' }>, 'name'>;

export type ImportAnswer =
  | { readonly kind: 'read'; readonly choice: ReadChoice }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly why: StorageFailure };

/** Any number of these come before an answer. */
export interface ImportProgress {
  readonly kind: 'progress';
  readonly progress: Progress;
}
