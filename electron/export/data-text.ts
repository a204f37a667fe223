import type { Database } from 'better-sqlite3';
import { type DataFile, newestVersion } from '../../data/exchange/data-file.ts';
import type { Instant } from '../../data/values/iso-date.ts';
import { readContent } from '../store/exchange/read-content.ts';

/** All data, as the text of a JSON file that can be imported again. */
export function dataText(db: Database, now: Instant): string {
  const file = {
    format: 'rung',
    version: newestVersion,
    exportedAt: now,
    ...readContent(db),
  } satisfies DataFile;
  return `${JSON.stringify(file, null, 2)}\n`;
}
