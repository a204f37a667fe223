import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { type BackupId, type BackupReason, backupId } from '../../../data/backups/backup.ts';
import { type Instant, instant } from '../../../data/values/iso-date.ts';
import { moveFileSync } from '../disk/move-file.ts';
import { syncFile, syncFolder } from '../disk/sync.ts';
import { removeDatabase, tempFileBeside } from '../disk/temp-file.ts';
import type { DataKey } from '../file/connection.ts';
import { DamagedDatabaseError, verifyFile } from '../file/verify.ts';
import { backupFile } from './backup-files.ts';

/**
 * Writes a copy of the open database into the folder, reads it whole, and only then names it. If the database
 * is damaged, or the copy can't be written or differs, throws and leaves no file.
 */
export function writeBackup(
  db: Database,
  key: DataKey | null,
  folder: string,
  reason: BackupReason,
  now: Instant,
): BackupId {
  // The digest compares the copy's rows; this checks everything around them.
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
    throw new DamagedDatabaseError('The file is damaged.');
  }
  // Throws if a file has this name: on Windows the next call would only say that the folder is missing.
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const id = freeId(folder, reason, now);
  const file = backupFile(folder, id);
  const part = tempFileBeside(file);
  try {
    closeSync(openSync(part, 'wx', 0o600)); // private from its first byte; and SQLite would not say why it can't
    db.prepare('VACUUM INTO ?').run(part);
    verifyFile(part, key);
    syncFile(part);
    moveFileSync(part, file);
    syncFolder(folder);
    return id;
  } finally {
    removeDatabase(part);
  }
}

/** An existing backup is never replaced: a clock that was set back can reach the same moment again. */
function freeId(folder: string, reason: BackupReason, now: Instant): BackupId {
  const id = backupId(now, reason);
  if (!existsSync(backupFile(folder, id))) return id;
  return freeId(folder, reason, instant(new Date(Date.parse(now) + 1)));
}
