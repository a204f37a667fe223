import { dirname } from 'node:path';
import type { Instant } from '../../../data/values/iso-date.ts';
import { moveFileSync } from '../disk/move-file.ts';
import { syncFolder } from '../disk/sync.ts';
import type { DataKey } from './connection.ts';
import { hasLog } from './file-stamp.ts';
import { freeAside } from './replace-database.ts';
import { hasStrayLog } from './stray-log.ts';
import { verifyFile } from './verify.ts';

/**
 * Sets aside a log or journal that was brought back next to the closed data: SQLite would overwrite
 * everything saved since with its earlier pages. Throws what `verifyFile` throws if the data is not whole
 * without its journal; then the journal stays.
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
