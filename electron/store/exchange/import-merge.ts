import { constants, copyFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { DataFile } from '../../../data/exchange/data-file.ts';
import { planMerge, restorableFrom } from '../../../data/exchange/import-plan.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { connect, type DataKey, emptyLog } from '../file/connection.ts';
import { followWrites } from '../file/content-digest.ts';
import { keepPrivate } from '../file/open.ts';
import { verifyFile } from '../file/verify.ts';
import { importContent, type TellProgress } from './import-content.ts';
import { readContent } from './read-content.ts';

/** Brings the file into the data by id, all or nothing; the rules are `planMerge`'s. */
export function mergeDataFile(
  db: Database,
  file: DataFile,
  now: Instant,
  tell: TellProgress = () => {},
): void {
  db.transaction(() => {
    importContent(db, restorableFrom(planMerge(readContent(db), file), now), now, tell);
  }).immediate();
}

/** Writes a database that holds what the copy holds, with the file brought into it, and reads it whole. Nothing is beside it when this returns. */
export function writeMerged(
  { part, copy, key }: { part: string; copy: string; key: DataKey | null },
  file: DataFile,
  now: Instant,
  tell: TellProgress,
): void {
  copyFileSync(copy, part, constants.COPYFILE_EXCL);
  keepPrivate(part, 0o600);
  const db = connect(part, key);
  try {
    followWrites(db);
    mergeDataFile(db, file, now, tell);
    emptyLog(db); // closing would keep silent about a disk that is full
  } finally {
    db.close();
  }
  verifyFile(part, key);
}
