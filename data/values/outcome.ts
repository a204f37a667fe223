/**
 * `in-use`: another program has the file open, such as one that syncs files. `no-folder`: a file has the name
 * of the folder, or of one that it is in. `other-file`: something other
 * than Rung has replaced, moved, removed or changed the data's file.
 */
export type StorageFailure =
  | 'disk-full'
  | 'read-only'
  | 'in-use'
  | 'no-folder'
  | 'disk-error'
  | 'other-file';

/** Why something typed is not on disk: a text is longer than any that can be saved; `unexpected` is a bug. */
export type SaveError = StorageFailure | 'too-long' | 'unexpected';

export type SaveResult<Value = null> =
  | { readonly kind: 'saved'; readonly value: Value }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };

/** Progress of long work: steps done, out of how many. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
