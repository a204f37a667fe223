import { constants } from 'node:os';
import type { SaveResult, StorageFailure } from '../../../data/values/outcome.ts';

/** Something other than Rung replaced, moved, removed or overwrote the data's file while it was open. */
export class OtherFileError extends Error {
  override readonly name = 'OtherFileError';
}

/** Runs work on the disk: a full, read-only or failing disk is an outcome, any other error is rethrown. */
export function tryDisk<Value>(work: () => Value): SaveResult<Value> {
  try {
    return { kind: 'saved', value: work() };
  } catch (error) {
    return { kind: 'not-saved', why: failureOrThrow(error) };
  }
}

/** Like `tryDisk`, for work that returns nothing. */
export function tryDiskVoid(work: () => void): SaveResult {
  return tryDisk(() => {
    work();
    return null;
  });
}

/** Work that can wait for the next time: a disk error is ignored, any other error is rethrown. */
export function unlessDiskRefuses(work: () => void): void {
  tryDisk(work);
}

/** The disk's failure; rethrows errors that don't come from the disk. */
export function failureOrThrow(error: unknown): StorageFailure {
  const failure = storageFailure(error);
  if (failure === null) throw error;
  return failure;
}

/**
 * The disk's failure, or null if the error comes from elsewhere. Every system call's error counts as the
 * disk's, because Node omits some of their codes and has no name for others.
 */
export function storageFailure(error: unknown): StorageFailure | null {
  if (error instanceof OtherFileError) return 'other-file';
  if (error instanceof FileInUseError) return 'in-use';
  const code = codeOf(error);
  return (code === null ? null : sqliteFailure(code)) ?? systemFailure(error);
}

/** Recognizes a system call by its name; an error without a known one isn't the disk's. */
function systemFailure(error: unknown): StorageFailure | null {
  const code = codeOf(error);
  if (code === 'EEXIST' && isOfFolder(error)) return 'no-folder';
  if (code !== null && code in constants.errno) return systemFailures.get(code) ?? 'disk-error';
  const isOfSystem = error instanceof Error && ('errno' in error || 'syscall' in error);
  return isOfSystem ? 'disk-error' : null;
}

/** Whether the error comes from creating a folder; one that is there already is no error. */
function isOfFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
}

/**
 * Another program has a file open that was to be renamed, replaced or written back; the code is the system's,
 * if it gave one.
 */
export class FileInUseError extends Error {
  override readonly name: string = 'FileInUseError';
  readonly code: string | null;

  constructor(cause: unknown = null) {
    super('Another program holds the file.', { cause });
    this.code = codeOf(cause);
  }
}

/** The code of a file or SQLite error, such as `ENOSPC` or `SQLITE_FULL`; null for anything else. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function sqliteFailure(code: string): StorageFailure | null {
  const primary = code.split('_').slice(0, 2).join('_');
  return sqliteFailures.get(code) ?? sqliteFailures.get(primary) ?? null;
}

/** The codes that say more than that the disk failed. */
const systemFailures: ReadonlyMap<string, StorageFailure> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EBUSY', 'in-use'],
  ['ENOTDIR', 'no-folder'],
  ['ETXTBSY', 'in-use'], // on a network drive: someone runs it as a program
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
  ['SQLITE_PROTOCOL', 'in-use'], // another program has locked the log
]);
