import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { realFile } from './real-file.ts';
import { tempFileBeside } from './temp-file.ts';

/** A folder's path is too long for Rung's files in it. */
export class LongPathError extends Error {
  override readonly name = 'LongPathError';
}

/**
 * SQLite allows 512 bytes, and appends "-journal" to the name (`unixMaxPathname`); Windows has a limit of its
 * own.
 */
const longestPath = 512 - '-journal'.length;

/**
 * Throws LongPathError if SQLite could not open Rung's longest file name, that of an unfinished file, in one
 * of the folders. Without this check the data might open while no backup of it could be made.
 */
export function refuseLongPaths(dataFile: string, backupsFolder: string): void {
  if (process.platform === 'win32') return;
  const inFolder = realFile(dirname(dataFile));
  // Future backups are created in their folder, wherever links lead.
  const inBackups = existsSync(backupsFolder)
    ? realFile(backupsFolder)
    : join(realFile(dirname(backupsFolder)), basename(backupsFolder));
  for (const folder of [inFolder, inBackups]) {
    const bytes = Buffer.byteLength(tempFileBeside(join(folder, 'rung.db')));
    if (bytes > longestPath) throw new LongPathError(`The path of ${bytes} bytes is too long.`);
  }
}
