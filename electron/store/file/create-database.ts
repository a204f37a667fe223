import { closeSync, linkSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../disk/failure.ts';
import { moveFileSync } from '../disk/move-file.ts';
import { syncFile, syncFolder } from '../disk/sync.ts';
import { removeDatabase, tempFileBeside } from '../disk/temp-file.ts';
import { migrate } from '../migrations/migrate.ts';
import { connect, type DataKey, emptyLog } from './connection.ts';
import { verifyFile } from './verify.ts';

/**
 * Creates an up-to-date database without content. The file appears complete or not at all, and never replaces
 * an existing one.
 */
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

/** Uses a hard link, which never replaces a file. Some disks don't support links. */
export function giveName(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    moveFileSync(part, file);
  }
}

/**
 * Writes an up-to-date database without content to a new file. When this returns, it is on disk, read whole,
 * and has no log or other file next to it.
 */
export function writeEmptyDatabase(part: string, key: DataKey | null): void {
  closeSync(openSync(part, 'wx', 0o600));
  const db = connect(part, key);
  try {
    migrate(db);
    emptyLog(db); // closing would not report a full disk
  } finally {
    db.close();
  }
  syncFile(part);
  verifyFile(part, key);
}
