import { constants, copyFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { DataFile } from '../../../data/exchange/data-file.ts';
import { planMerge, restorableFrom } from '../../../data/exchange/import-plan.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { connect, type DataKey, emptyLog } from '../file/connection.ts';
import { followWrites } from '../file/content-digest.ts';
import { makePrivate } from '../file/open.ts';
import { verifyFile } from '../file/verify.ts';
import { importContent, type OnProgress } from './import-content.ts';
import { readContent } from './read-content.ts';

/** Merges the file into the data by id, all or nothing; `planMerge` has the rules. */
export function mergeDataFile(
  db: Database,
  file: DataFile,
  now: Instant,
  onProgress: OnProgress = () => {},
): void {
  db.transaction(() => {
    importContent(db, restorableFrom(planMerge(readContent(db), file), now), now, onProgress);
  }).immediate();
}

/**
 * Writes a database with the copy's content and the file merged into it, and reads it whole. When this
 * returns, no log or temporary file remains next to it.
 */
export function writeMerged(
  { part, copy, key }: { part: string; copy: string; key: DataKey | null },
  file: DataFile,
  now: Instant,
  onProgress: OnProgress,
): void {
  copyFileSync(copy, part, constants.COPYFILE_EXCL);
  makePrivate(part, 0o600);
  const db = connect(part, key);
  try {
    followWrites(db);
    mergeDataFile(db, file, now, onProgress);
    emptyLog(db); // closing would not report a full disk
  } finally {
    db.close();
  }
  verifyFile(part, key);
}
