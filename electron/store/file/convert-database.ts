import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { moveFileSync } from '../disk/move-file.ts';
import { syncFile, syncFolder } from '../disk/sync.ts';
import { removeDatabase, tempFileBeside } from '../disk/temp-file.ts';
import { type DataKey, emptyLog, giveKey, reading, withFormattedKey } from './connection.ts';
import { digestOf } from './content-digest.ts';
import { hasLog } from './file-stamp.ts';
import { hasStrayLog } from './stray-log.ts';
import { DamagedDatabaseError, naming } from './verify.ts';

/**
 * Writes a file's content to a new file, encrypted with another key, or plain if `to` is null. The content is
 * never in any other file. If the source can't be read whole or the copy differs, throws and leaves no new
 * file.
 */
export function convertDatabase(
  file: string,
  from: DataKey | null,
  part: string,
  to: DataKey | null,
): void {
  // SQLite would roll the file back with a journal.
  if (hasStrayLog(file) || hasLog(file, '-journal'))
    throw new DamagedDatabaseError('The log beside the file is not its own.');
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

/**
 * Converts a file in place, like `convertDatabase`: a kill at any moment leaves it either unchanged or
 * converted. Nobody may have it open.
 */
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

/**
 * SQLite encrypts the file it writes with the key of its main database; here that is an empty database of the
 * new kind.
 */
function vacuumInto(file: string, from: DataKey | null, part: string, to: DataKey | null): void {
  const main = to === null ? ':memory:' : tempFileBeside(part);
  const db = new Sqlite(main);
  try {
    giveKey(db, to);
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    withFormattedKey(from, (formatted) =>
      db.prepare('ATTACH @file AS source KEY @formatted').run({ file, formatted }),
    );
    db.prepare('VACUUM source INTO @part').run({ part });
    // The new file includes the log's content; SQLite would take a log next to it for the new file's.
    emptyLog(db, 'source');
  } finally {
    db.close();
    if (to !== null) removeDatabase(main);
  }
  if (hasLog(file) || hasLog(file, '-journal')) {
    throw new DamagedDatabaseError('The log beside the file can’t be written back.');
  }
}

/** The content's digest. Throws if the file or its log can't be read whole. */
function contentOf(file: string, key: DataKey | null): string {
  return naming(key, () => reading(file, key, wholeContent));
}

function wholeContent(db: Database): string {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
    throw new DamagedDatabaseError('The file is damaged.');
  }
  return digestOf(db).toString('hex');
}
