import { constants, copyFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { storageFailure } from '../disk/failure.ts';
import { moveFileSync } from '../disk/move-file.ts';
import { syncFile, syncFolder } from '../disk/sync.ts';
import { removeDatabase, tempFileBeside } from '../disk/temp-file.ts';
import type { DataKey } from './connection.ts';
import { makePrivate } from './open.ts';
import { verifyFile } from './verify.ts';

/**
 * Gives a file with a second name elsewhere (a hard link) its own copy: SQLite finds its log by name, so two
 * Rungs writing to one file under two names would each lose what the other saved. The other name doesn't
 * change. Without space for the copy, the file stays shared: most people have no second Rung, and want to see
 * their data.
 */
export function ownInode(dataFile: string, key: DataKey | null): void {
  if ((statSync(dataFile, { throwIfNoEntry: false })?.nlink ?? 1) < 2) return;
  verifyFile(dataFile, key); // a file that isn't Rung's is left unchanged
  const part = tempFileBeside(dataFile);
  try {
    copyFileSync(dataFile, part, constants.COPYFILE_EXCL);
    makePrivate(part, 0o600);
    syncFile(part);
    moveFileSync(part, dataFile);
    syncFolder(dirname(dataFile));
  } catch (error) {
    if (storageFailure(error) !== 'disk-full') throw error;
  } finally {
    removeDatabase(part);
  }
}
