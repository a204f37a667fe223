import type { DataFile } from '../../../data/exchange/data-file.ts';
import { planFresh, restorableFrom } from '../../../data/exchange/import-plan.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { connect, type DataKey, emptyLog } from '../file/connection.ts';
import { followWrites } from '../file/content-digest.ts';
import { writeEmptyDatabase } from '../file/create-database.ts';
import { verifyFile } from '../file/verify.ts';
import { importContent, type OnProgress } from './import-content.ts';

/**
 * Writes a separate database with the file's content, and reads it whole. When this returns, no log or
 * temporary file remains next to it.
 */
export function writeDataFile(
  part: string,
  key: DataKey | null,
  file: DataFile,
  now: Instant,
  onProgress: OnProgress = () => {},
): void {
  writeEmptyDatabase(part, key);
  const db = connect(part, key);
  try {
    followWrites(db);
    importContent(db, restorableFrom(planFresh(file), now), now, onProgress);
    emptyLog(db); // closing would not report a full disk
  } finally {
    db.close();
  }
  verifyFile(part, key);
}
