import { constants } from 'node:os';
import type { SaveResult, StorageFailure } from '../../../data/values/outcome.ts';

/** Something else than Rung has replaced, moved, removed or overwritten the file of the data while it was open. */
export class OtherFileError extends Error {
  override readonly name = 'OtherFileError';
}

/** Keeps something: a disk that is full, read-only or failing is an outcome, any other error is thrown on. */
export function kept<Value>(work: () => Value): SaveResult<Value> {
  try {
    return { kind: 'saved', value: work() };
  } catch (error) {
    return { kind: 'not-saved', why: failureOrThrow(error) };
  }
}

/** The same for work that gives nothing. */
export function keptNull(work: () => void): SaveResult {
  return kept(() => {
    work();
    return null;
  });
}

/** Work that can wait for the next time: a disk error is ignored, any other error is rethrown. */
export function unlessDiskRefuses(work: () => void): void {
  kept(work);
}

/** What the disk did; throws the error on when the disk is not to blame. */
export function failureOrThrow(error: unknown): StorageFailure {
  const failure = storageFailure(error);
  if (failure === null) throw error;
  return failure;
}

/**
 * What went wrong on the disk, or null when the error comes from elsewhere. Every error of a system call counts as
 * the disk's: Node leaves out some of their codes, and has no word for others.
 */
export function storageFailure(error: unknown): StorageFailure | null {
  if (error instanceof OtherFileError) return 'other-file';
  if (error instanceof FileInUseError) return 'in-use';
  const code = codeOf(error);
  return (code === null ? null : sqliteFailure(code)) ?? systemFailure(error);
}

/** Of a system call, by its name; without one that is known, the disk did not do it. */
function systemFailure(error: unknown): StorageFailure | null {
  const code = codeOf(error);
  if (code !== null && code in constants.errno) return systemFailures.get(code) ?? 'disk-error';
  const isOfSystem = error instanceof Error && ('errno' in error || 'syscall' in error);
  return isOfSystem ? 'disk-error' : null;
}

/** Another program holds a file that was to be renamed, replaced or written back; the code is the system's, where it said one. */
export class FileInUseError extends Error {
  override readonly name: string = 'FileInUseError';
  readonly code: string | null;

  constructor(cause: unknown = null) {
    super('Another program holds the file.', { cause });
    this.code = codeOf(cause);
  }
}

/** Of a file or SQLite error, such as `ENOSPC` or `SQLITE_FULL`; null for anything else. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function sqliteFailure(code: string): StorageFailure | null {
  const primary = code.split('_').slice(0, 2).join('_');
  return sqliteFailures.get(code) ?? sqliteFailures.get(primary) ?? null;
}

/** Those that mean more than that the disk did not do it. */
const systemFailures: ReadonlyMap<string, StorageFailure> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EBUSY', 'in-use'],
  ['ETXTBSY', 'in-use'], // on a network drive: a program runs it
]);

/** By SQLite's code, or its first two words: extended codes (`SQLITE_IOERR_WRITE`) begin with them. */
const sqliteFailures: ReadonlyMap<string, StorageFailure> = new Map([
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'], // the log's index can't grow
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_CANTOPEN', 'disk-error'],
  ['SQLITE_CORRUPT', 'disk-error'],
  ['SQLITE_IOERR', 'disk-error'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_NOLFS', 'disk-error'],
  ['SQLITE_NOMEM', 'disk-error'],
  ['SQLITE_NOTADB', 'disk-error'],
  ['SQLITE_PROTOCOL', 'in-use'], // another program holds the log’s locks
]);
