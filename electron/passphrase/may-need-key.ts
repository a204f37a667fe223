import { NewerDatabaseError } from '../store/file/file-stamp.ts';
import { keptFiles } from '../store/file/kept-file.ts';
import { ChangedContentError, verifyFile } from '../store/file/verify.ts';
import { formOf, someAreEncrypted } from './convert-copies.ts';
import type { PassphrasePaths } from './passphrase-paths.ts';

/**
 * Whether a key file next to the data may belong to it. The data decides, not the key file or the copies: if
 * the data is plain and can be read, it needs no key. Then a key file there is a stray, such as one that came
 * back with the backups' disk. If the plain file can't be read, encrypted copies may be all that is left of
 * the data.
 */
export function mayNeedKey(paths: PassphrasePaths): boolean {
  const form = formOf(paths.dataFile);
  if (form === 'encrypted' || form === 'empty' || form === 'unreadable') return true;
  if (isUndecided(paths)) return true;
  return someAreEncrypted(paths) && !isReadable(paths.dataFile);
}

/**
 * While the passphrase was on, another file replaced the data, and the person hasn't chosen which one to use
 * yet.
 */
export function isUndecided(paths: PassphrasePaths): boolean {
  return keptFiles(paths).some((file) => formOf(file) === 'encrypted');
}

function isReadable(file: string): boolean {
  try {
    return !verifyFile(file, null).empty;
  } catch (error) {
    return error instanceof ChangedContentError || error instanceof NewerDatabaseError;
  }
}
