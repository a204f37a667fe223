import { NewerDatabaseError } from '../store/file/file-stamp.ts';
import { keptFiles } from '../store/file/kept-file.ts';
import { ChangedContentError, verifyFile } from '../store/file/verify.ts';
import { formOf, someAreEncrypted } from './convert-copies.ts';
import type { Places } from './places.ts';

/**
 * Whether a key file beside the data may be its own. The data decides, not the key file or the copies: Rung's
 * plain data, if it can be read, needs no key. A key file there is a stray, such as one that came back with
 * the backups' disk. If the plain file can't be read, encrypted copies may be all that is left of the data.
 */
export function mayNeedKey(places: Places): boolean {
  const form = formOf(places.dataFile);
  if (form === 'encrypted' || form === 'empty' || form === 'unreadable') return true;
  if (isUndecided(places)) return true;
  return someAreEncrypted(places) && !isReadable(places.dataFile);
}

/** While the passphrase was on, another file took the place of the data, and nobody has decided which one to keep. */
export function isUndecided(places: Places): boolean {
  return keptFiles(places).some((file) => formOf(file) === 'encrypted');
}

function isReadable(file: string): boolean {
  try {
    return !verifyFile(file, null).empty;
  } catch (error) {
    return error instanceof ChangedContentError || error instanceof NewerDatabaseError;
  }
}
