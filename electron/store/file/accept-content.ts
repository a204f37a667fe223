import { copyFileSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Instant } from '../../../data/values/iso-date.ts';
import { connect, type DataKey } from './connection.ts';
import { keepDigest } from './content-digest.ts';
import { moveFileSync } from './move-file.ts';
import { freeAside } from './replace-database.ts';
import { syncFile, syncFolder } from './sync.ts';
import { removeDatabase, tempFileBeside } from './temp-file.ts';
import { naming } from './verify.ts';

/**
 * Takes a closed database's content for what was written, after a copy of it, byte for byte, was set
 * aside. Throws, having changed nothing, when the copy can't be made.
 */
export function acceptContent(file: string, key: DataKey | null, now: Instant): void {
  copyAside(file, freeAside(file, now).path);
  naming(key, () => {
    const db = connect(file, key);
    try {
      db.transaction(() => keepDigest(db)).immediate();
    } finally {
      db.close();
    }
  });
}

/** The log first: the copy is there, whole, or not at all. */
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
