import { existsSync } from 'node:fs';
import type { Instant } from '../../data/values/iso-date.ts';
import { dataTrouble } from '../session/data-trouble.ts';
import { FileInUseError } from '../store/disk/failure.ts';
import { removeDatabase, tempFileBeside } from '../store/disk/temp-file.ts';
import type { DataKey } from '../store/file/connection.ts';
import { convertDatabase } from '../store/file/convert-database.ts';
import { haveSameContent } from '../store/file/kept-file.ts';
import { lookOf } from '../store/file/look-of-file.ts';
import { digestOf, replaceDatabase } from '../store/file/replace-database.ts';
import { verifyFile } from '../store/file/verify.ts';
import { convertCopies } from './convert-copies.ts';
import { isUndecided } from './may-need-key.ts';
import type { PassphrasePaths } from './passphrase-paths.ts';

/**
 * Re-encrypts the data from one key to the other. Nobody may have it open. If it can't, throws without
 * changing anything.
 */
export function convertData(
  dataFile: string,
  from: DataKey | null,
  to: DataKey | null,
  now: Instant,
): void {
  const part = tempFileBeside(dataFile);
  try {
    convertDatabase(dataFile, from, part, to);
    verifyFile(part, to);
    // Another program may have the same file open, and save to it in the meantime.
    const seen = digestOf(dataFile);
    if (!haveSameContent(dataFile, from, part, to)) throw new FileInUseError();
    replaceDatabase(dataFile, part, 'removed', now, seen);
  } finally {
    removeDatabase(part);
  }
}

/**
 * Encrypts the data, which nobody has open, and its copies where they aren't encrypted yet. If the disk refuses, the
 * next start tries again. If another file has replaced the data and the person hasn't decided yet, it is left alone.
 */
export async function encryptRest(
  paths: PassphrasePaths,
  key: DataKey,
  now: Instant,
): Promise<void> {
  try {
    if (isPlain(paths.dataFile) && !isUndecided(paths)) {
      verifyFile(paths.dataFile, null); // don't touch a later Rung's
      convertData(paths.dataFile, null, key, now);
    }
  } catch (error) {
    dataTrouble(paths.dataFile, error); // reported when the data is opened; a bug is rethrown
  }
  await convertCopies(paths, null, key, () => {});
}

export function isPlain(file: string): boolean {
  return existsSync(file) && lookOf(file) === 'plain';
}
