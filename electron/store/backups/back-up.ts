import type { Database } from 'better-sqlite3';
import type { BackupReason } from '../../../data/backups/backup.ts';
import type { BackUpOutcome } from '../../../data/backups/outcomes.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { storageFailure } from '../disk/failure.ts';
import type { DataKey } from '../file/connection.ts';
import { ChangedContentError, DamagedDatabaseError, verifyDatabase } from '../file/verify.ts';
import { writeBackup } from './write-backup.ts';

/** Writes a backup. Disk errors and damaged data are outcomes; any other error is rethrown. */
export function backUp(
  db: Database,
  key: DataKey | null,
  folder: string,
  reason: BackupReason,
  now: Instant,
): BackUpOutcome {
  try {
    return { kind: 'made', id: writeBackup(db, key, folder, reason, now) };
  } catch (error) {
    const why = storageFailure(error) ?? wrongCopy(error);
    if (why === null) throw error;
    if (why === 'disk-error' && !isWhole(db)) return { kind: 'not-whole' };
    return { kind: 'not-saved', why };
  }
}

/** If the data itself is whole, the disk has not stored the copy as it was written. */
function wrongCopy(error: unknown): 'disk-error' | null {
  return error instanceof DamagedDatabaseError || error instanceof ChangedContentError
    ? 'disk-error'
    : null;
}

function isWhole(db: Database): boolean {
  try {
    verifyDatabase(db);
    return true;
  } catch {
    return false; // whatever the error
  }
}
