import type { DataFile } from '../../data/exchange/data-file.ts';
import { planFresh } from '../../data/exchange/import-plan.ts';
import type { Instant } from '../../data/values/iso-date.ts';
import { connect, type DataKey, emptyLog } from './connection.ts';
import { followWrites } from './content-digest.ts';
import { writeEmptyDatabase } from './create-database.ts';
import { importContent, type TellProgress } from './import-content.ts';
import { verifyFile } from './verify.ts';

/** Writes a database of its own that holds the file, and reads it whole. Nothing is beside it when this returns. */
export function writeDataFile(
  part: string,
  key: DataKey | null,
  file: DataFile,
  now: Instant,
  tell: TellProgress = () => {},
): void {
  writeEmptyDatabase(part, key);
  const db = connect(part, key);
  try {
    followWrites(db);
    importContent(db, planFresh(file), now, tell);
    emptyLog(db); // closing would keep silent about a disk that is full
  } finally {
    db.close();
  }
  verifyFile(part, key);
}
