import { constants, copyFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataKey } from './connection.ts';
import { storageFailure } from './failure.ts';
import { moveFileSync } from './move-file.ts';
import { keepPrivate } from './open.ts';
import { syncFile, syncFolder } from './sync.ts';
import { removeDatabase, tempFileBeside } from './temp-file.ts';
import { verifyFile } from './verify.ts';

/**
 * A file with a second name elsewhere (a hard link) becomes one of its own: SQLite's log goes by the name, so two
 * Rungs that write to one file by two names would each lose what the other saved. The other name stays as it is.
 * Without room for the copy, the file stays shared: most people have no second Rung, and want to see their data.
 */
export function ownInode(dataFile: string, key: DataKey | null): void {
  if ((statSync(dataFile, { throwIfNoEntry: false })?.nlink ?? 1) < 2) return;
  verifyFile(dataFile, key); // a file that isn't Rung's stays what it is
  const part = tempFileBeside(dataFile);
  try {
    copyFileSync(dataFile, part, constants.COPYFILE_EXCL);
    keepPrivate(part, 0o600);
    syncFile(part);
    moveFileSync(part, dataFile);
    syncFolder(dirname(dataFile));
  } catch (error) {
    if (storageFailure(error) !== 'disk-full') throw error;
  } finally {
    removeDatabase(part);
  }
}
