import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { asSqliteIsTold, type DataKey, emptyLog, giveKey, reading } from './connection.ts';
import { digestOf } from './content-digest.ts';
import { hasLog } from './file-stamp.ts';
import { moveFileSync } from './move-file.ts';
import { hasStrayLog } from './stray-log.ts';
import { syncFile, syncFolder } from './sync.ts';
import { removeDatabase, tempFileBeside } from './temp-file.ts';
import { DamagedDatabaseError, naming } from './verify.ts';

/**
 * Writes what a file holds once more, encrypted with another key, or plain where `to` is null; nothing
 * but the new file ever holds it. Throws, having left nothing behind, where the one can't be read whole
 * or the other is not the same.
 */
export function convertDatabase(
  file: string,
  from: DataKey | null,
  part: string,
  to: DataKey | null,
): void {
  if (hasStrayLog(file)) throw new DamagedDatabaseError('The log beside the file is not its own.');
  closeSync(openSync(part, 'wx', 0o600));
  try {
    const content = contentOf(file, from);
    naming(from, () => vacuumInto(file, from, part, to));
    if (contentOf(part, to) !== content) {
      throw new DamagedDatabaseError('The new file is not the same.');
    }
    syncFile(part);
  } catch (error) {
    removeDatabase(part);
    throw error;
  }
}

/** The same in place: a kill at any moment leaves the file as it was, or converted. Nobody may have it open. */
export function convertInPlace(file: string, from: DataKey | null, to: DataKey | null): void {
  const part = tempFileBeside(file);
  convertDatabase(file, from, part, to);
  try {
    moveFileSync(part, file);
  } catch (error) {
    removeDatabase(part);
    throw error;
  }
  syncFolder(dirname(file));
}

/** SQLite gives a file that it writes the key of its main database: here an empty one of the new kind. */
function vacuumInto(file: string, from: DataKey | null, part: string, to: DataKey | null): void {
  const main = to === null ? ':memory:' : tempFileBeside(part);
  const db = new Sqlite(main);
  try {
    giveKey(db, to);
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    asSqliteIsTold(from, (told) =>
      db.prepare('ATTACH @file AS source KEY @told').run({ file, told }),
    );
    db.prepare('VACUUM source INTO @part').run({ part });
    // What is in the log is in the new file; beside it the log would be taken for the new file's.
    emptyLog(db, 'source');
  } finally {
    db.close();
    if (to !== null) removeDatabase(main);
  }
  if (hasLog(file) || hasLog(file, '-journal')) {
    throw new DamagedDatabaseError('The log beside the file can’t be written back.');
  }
}

/** Its digest. Throws where the file can't be read whole, or its log. */
function contentOf(file: string, key: DataKey | null): string {
  return naming(key, () => reading(file, key, wholeContent));
}

function wholeContent(db: Database): string {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
    throw new DamagedDatabaseError('The file is damaged.');
  }
  return digestOf(db).toString('hex');
}
