import { closeSync, linkSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { migrate } from '../migrations/migrate.ts';
import { connect, type DataKey, emptyLog } from './connection.ts';
import { codeOf } from './failure.ts';
import { moveFileSync } from './move-file.ts';
import { syncFile, syncFolder } from './sync.ts';
import { removeDatabase, tempFileBeside } from './temp-file.ts';
import { verifyFile } from './verify.ts';

/** Makes an up-to-date database without any content. The file comes to be whole, or not at all; one that is there is never replaced. */
export function createDatabase(file: string, key: DataKey | null): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = tempFileBeside(file);
  try {
    writeEmptyDatabase(part, key);
    giveName(part, file);
    syncFolder(dirname(file));
  } finally {
    removeDatabase(part);
  }
}

/** Never in the place of another: a link replaces nothing. Some disks have none. */
export function giveName(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    moveFileSync(part, file);
  }
}

/** The same at a place of the caller’s choosing, with nothing beside it, on disk and read whole when this returns. */
export function writeEmptyDatabase(part: string, key: DataKey | null): void {
  closeSync(openSync(part, 'wx', 0o600));
  const db = connect(part, key);
  try {
    migrate(db);
    emptyLog(db); // closing would keep silent about a disk that is full
  } finally {
    db.close();
  }
  syncFile(part);
  verifyFile(part, key);
}
