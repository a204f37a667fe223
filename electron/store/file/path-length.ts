import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { realFile } from './real-file.ts';
import { tempFileBeside } from './temp-file.ts';

/** A folder's path is too long for files of Rung's in it. */
export class LongPathError extends Error {
  override readonly name = 'LongPathError';
}

/** SQLite takes 512 bytes, and puts "-journal" behind the name (`unixMaxPathname`); Windows has a limit of its own. */
const longestPath = 512 - '-journal'.length;

/**
 * Throws LongPathError where SQLite could not open the longest name that Rung uses in one of the folders, that
 * of an unfinished file. Without this check the data might open while no backup of it could be made.
 */
export function refuseLongPaths(dataFile: string, backupsFolder: string): void {
  if (process.platform === 'win32') return;
  const inFolder = realFile(dirname(dataFile));
  // Backups that are not there yet come to be in their folder, wherever that really is.
  const inBackups = existsSync(backupsFolder)
    ? realFile(backupsFolder)
    : join(realFile(dirname(backupsFolder)), basename(backupsFolder));
  for (const folder of [inFolder, inBackups]) {
    const bytes = Buffer.byteLength(tempFileBeside(join(folder, 'rung.db')));
    if (bytes > longestPath) throw new LongPathError(`The path of ${bytes} bytes is too long.`);
  }
}
