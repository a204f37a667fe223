import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ExportFailure } from '../../data/exchange/outcomes.ts';
import { codeOf, failureOrThrow } from '../store/disk/failure.ts';
import { goneOf } from './nearest.ts';
import { UnreadableDataError } from './read-apart.ts';
import { UnconfirmedError } from './write-whole.ts';

/**
 * Why a file could not be written, as precisely as possible. Rethrows the error if it didn't come from the
 * disk.
 */
export function exportFailure(error: unknown, file: string): ExportFailure {
  if (error instanceof UnconfirmedError) return 'unconfirmed';
  if (error instanceof UnreadableDataError) return 'data-unreadable';
  const failure = failureOrThrow(error);
  switch (codeOf(error)) {
    case 'ENAMETOOLONG':
      return 'name-too-long';
    case 'ENOENT':
    case 'ENOTDIR':
      return goneOf(dirname(file)) === null && isFolder(dirname(file)) ? failure : 'folder-gone';
    case 'EILSEQ':
    case 'EINVAL':
      return isOfName(error) ? 'name-refused' : failure;
    default:
      return isFolder(file) ? 'is-folder' : failure;
  }
}

/** Whether the error comes from a system call that takes the file's name, not its bytes. */
function isOfName(error: unknown): boolean {
  return (
    error instanceof Error &&
    'syscall' in error &&
    (error.syscall === 'open' || error.syscall === 'rename')
  );
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
