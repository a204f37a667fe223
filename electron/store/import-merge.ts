import type { Database } from 'better-sqlite3';
import { planMerge } from '../../data/import/import-plan.ts';
import type { DataFile } from '../../data/model/data-file.ts';
import type { Instant } from '../../data/model/iso-date.ts';
import { importContent } from './import-content.ts';
import { readContent } from './read-content.ts';

/** Brings the file into the data by id, all or nothing; the rules are `planMerge`'s. */
export function mergeDataFile(db: Database, file: DataFile, now: Instant): void {
  db.transaction(() => importContent(db, planMerge(readContent(db), file), now)).immediate();
}
