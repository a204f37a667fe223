/**
 * `in-use`: another program holds the file, such as one that syncs files. `other-file`: something else than
 * Rung has replaced, moved, removed or changed the file of the data.
 */
export type StorageFailure = 'disk-full' | 'read-only' | 'in-use' | 'disk-error' | 'other-file';

/** Why something typed is not on disk: a text is longer than any that is kept; `unexpected` is a defect. */
export type SaveError = StorageFailure | 'too-long' | 'unexpected';

export type SaveResult<Value = null> =
  | { readonly kind: 'saved'; readonly value: Value }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };

/** Of long work: steps done, of how many. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
