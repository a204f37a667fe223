import { copyFileSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Instant } from '../../../data/values/iso-date.ts';
import { moveFileSync } from '../disk/move-file.ts';
import { syncFile, syncFolder } from '../disk/sync.ts';
import { removeDatabase, tempFileBeside } from '../disk/temp-file.ts';
import { connect, type DataKey } from './connection.ts';
import { saveDigest } from './content-digest.ts';
import { freeAside } from './replace-database.ts';
import { naming } from './verify.ts';

/**
 * Sets a byte-for-byte copy of a closed database aside, then accepts its content as written by Rung. If the
 * copy can't be made, throws without changing anything.
 */
export function acceptContent(file: string, key: DataKey | null, now: Instant): void {
  copyAside(file, freeAside(file, now).path);
  naming(key, () => {
    const db = connect(file, key);
    try {
      db.transaction(() => saveDigest(db)).immediate();
    } finally {
      db.close();
    }
  });
}

/** The log first, so that the copy is either complete or not there at all. */
function copyAside(file: string, aside: string): void {
  for (const ending of ['-wal', '']) {
    if (!existsSync(`${file}${ending}`)) continue;
    const part = tempFileBeside(file);
    try {
      copyFileSync(`${file}${ending}`, part);
      syncFile(part);
      moveFileSync(part, `${aside}${ending}`);
    } finally {
      removeDatabase(part);
    }
  }
  syncFolder(dirname(file));
}
