import type { Here } from '../../data/exchange/import-plan.ts';
import type { ImportChoice } from '../../data/exchange/outcomes.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import type { Instant } from '../../data/values/iso-date.ts';
import type { Progress, StorageFailure } from '../../data/values/outcome.ts';

/** Reads a file and compares it with the current data; the thread keeps what it read. */
export interface ReadTask {
  readonly kind: 'read';
  readonly file: string;
  readonly ladder: Ladder;
  readonly here: Here;
}

/** Writes what was read into a separate database: into a copy of the data (`copy`), or into an empty one. */
export interface WriteTask {
  readonly kind: 'write';
  readonly part: string;
  readonly copy: string | null;
  /** Overwritten when it is done. */
  readonly key: Uint8Array | null;
  readonly now: Instant;
  /** A number that both threads see; see `isStopped`. */
  readonly stop: Int32Array;
}

/** Shared between the threads: a message would be read only after the work. */
export function stopFlag(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

export function raise(stop: Int32Array): void {
  Atomics.store(stop, 0, 1);
}

export function isStopped(stop: Int32Array): boolean {
  return Atomics.load(stop, 0) === 1;
}

export type ImportTask = ReadTask | WriteTask;

/** What the file is; only the caller knows its name. */
export type ReadChoice = Exclude<ImportChoice, { kind: 'cancelled' | 'chosen' }> | ChosenFile;
export type ChosenFile = Omit<Extract<ImportChoice, { kind: 'chosen' }>, 'name'>;

export type ImportAnswer =
  | { readonly kind: 'read'; readonly choice: ReadChoice }
  | { readonly kind: 'written' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly why: StorageFailure };

/** Any number of these come before an answer. */
export interface ImportProgress {
  readonly kind: 'progress';
  readonly progress: Progress;
}
