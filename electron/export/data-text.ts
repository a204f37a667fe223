import type { Database } from 'better-sqlite3';
import type { DataFile } from '../../data/model/data-file.ts';
import type { Instant } from '../../data/model/iso-date.ts';
import { readRecords } from '../store/records.ts';
import { readSettings } from '../store/settings.ts';

/** What was saved and is not deleted, each assessment in its newest form, as the text of a JSON file. */
export function dataText(db: Database, now: Instant): string {
  return `${JSON.stringify(readDataFile(db, now), null, 2)}\n`;
}

function readDataFile(db: Database, now: Instant): DataFile {
  return db
    .transaction((): DataFile => {
      const { assessments, evidence, focus, actions, path } = readRecords(db);
      return {
        format: 'rung',
        version: 1,
        exportedAt: now,
        settings: readSettings(db),
        assessments,
        evidence,
        focus,
        actions,
        path,
      };
    })
    .deferred();
}
