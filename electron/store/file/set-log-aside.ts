import { dirname } from 'node:path';
import type { Instant } from '../../../data/values/iso-date.ts';
import type { DataKey } from './connection.ts';
import { hasLog } from './file-stamp.ts';
import { moveFileSync } from './move-file.ts';
import { freeAside } from './replace-database.ts';
import { hasStrayLog } from './stray-log.ts';
import { syncFolder } from './sync.ts';
import { verifyFile } from './verify.ts';

/**
 * Gives a log or a journal that was brought back beside the closed data the name of what is set aside: SQLite would put
 * the earlier pages in it over everything saved since. Throws what `verifyFile` throws where the data is not whole
 * without its journal, which then stays.
 */
export function setStrayLogsAside(file: string, key: DataKey | null, now: Instant): void {
  if (hasStrayLog(file)) setAside(file, '-wal', now);
  if (!hasLog(file, '-journal')) return;
  verifyFile(file, key);
  setAside(file, '-journal', now);
}

function setAside(file: string, log: '-wal' | '-journal', now: Instant): void {
  moveFileSync(`${file}${log}`, `${freeAside(file, now).path}${log}`);
  syncFolder(dirname(file));
}
