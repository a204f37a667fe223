import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { z } from 'zod';
import { codeOf, FileInUseError, storageFailure } from '../disk/failure.ts';
import { refuseDevices } from '../disk/no-device.ts';
import { removeDatabase, tempFileBeside } from '../disk/temp-file.ts';
import { hasLog, magic } from './file-stamp.ts';
import { isMarked } from './look-of-file.ts';
import { hasStrayLog } from './stray-log.ts';
import { refuseBrokenLog, withLog } from './write-ahead-log.ts';

/** The 32 bytes that a file is encrypted with. */
export type DataKey = Buffer;

/**
 * Opens for writing, with every pragma that belongs to the connection, not the file. A null key is for a
 * plain file.
 */
export function connect(file: string, key: DataKey | null): Database {
  refuseDevices(file);
  const db = new Sqlite(file, { timeout });
  try {
    giveKey(db, key);
    db.pragma('trusted_schema = OFF');
    db.pragma('secure_delete = ON'); // purged data leaves no bytes in the file's free pages
    db.pragma('temp_store = MEMORY'); // nor on disk while a query sorts
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL'); // saved data survives a power cut
    db.pragma('fullfsync = ON'); // the same on macOS, where a plain fsync stops at the drive's cache
    db.pragma('foreign_keys = ON');
    db.pragma('recursive_triggers = ON'); // so that REPLACE can't bypass the delete triggers
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Works on the content of the file and its log. It doesn't change a byte of them and leaves no file next to
 * them; SQLite itself would create an index there, even to read.
 */
export function reading<Value>(
  file: string,
  key: DataKey | null,
  work: (db: Database) => Value,
  whenInUse: WhenInUse = 'refuse',
): Value {
  refuseDevices(file);
  const isStray = hasStrayLog(file);
  if (key === null) {
    const log = isStray ? Buffer.alloc(0) : logOf(file);
    return closing(inMemory(withLog(readFileSync(file), log)), work);
  }
  // Encrypted bytes can't be opened in memory.
  const mayBeAlone = !hasLog(file) && !hasLog(file, '-journal');
  const alone = mayBeAlone ? openedAlone(file, key, whenInUse) : null;
  if (alone !== null) return closing(alone, work);
  return readingCopy(file, key, work, isStray ? Buffer.alloc(0) : logOf(file));
}

/** For an encrypted file that another program has open: throw an error, or read a copy of its current state. */
export type WhenInUse = 'refuse' | 'copy';

/** A database from the bytes of a plain file. Throws SQLite's errors for damaged bytes. */
export function inMemory(bytes: Buffer): Database {
  const begins = bytes.subarray(0, magic.length).equals(magic);
  if (bytes.length <= header.length) {
    // If only the header is left, SQLite says that it can't open the file, the same as for a failing disk.
    if (begins) throw new Sqlite.SqliteError('The file was cut short.', 'SQLITE_CORRUPT');
  } else {
    const isTorn = bytes[header.writing] !== bytes[header.reading];
    if ((!begins || isTorn) && isMarked(bytes)) {
      throw new Sqlite.SqliteError('The header is damaged.', 'SQLITE_CORRUPT');
    }
    // There is no write-ahead log in memory.
    bytes[header.writing] = 1;
    bytes[header.reading] = 1;
  }
  return new Sqlite(bytes);
}

/**
 * Writes the log back into the file and empties it, so that removed data is gone everywhere. Throws
 * FileInUseError if another program is still reading or writing the file after two seconds.
 */
export function emptyLog(db: Database, schema: 'main' | 'source' = 'main'): void {
  const [{ busy }] = Checkpoint.parse(db.pragma(`${schema}.wal_checkpoint(TRUNCATE)`));
  if (busy !== 0) throw new FileInUseError(); // SQLite returns a row instead of an error
}

const timeout = 2_000; // milliseconds, to wait for another program that has the file locked

/**
 * SQLite's file header: its length, and the offsets of the write and read versions: 1 for a rollback journal,
 * 2 for a log.
 */
const header = { length: 100, writing: 18, reading: 19 } as const;

function closing<Value>(db: Database, work: (db: Database) => Value): Value {
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/**
 * Opens an encrypted file without a log exclusively, so that no index or space next to it is needed. Null if
 * the file or its folder isn't writable, which exclusive access requires, or if a copy will do for a file in
 * use.
 */
function openedAlone(file: string, key: DataKey, whenInUse: WhenInUse): Database | null {
  const db = new Sqlite(file, {
    timeout: whenInUse === 'copy' ? 0 : timeout,
    fileMustExist: true,
  });
  try {
    giveKey(db, key);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    const code = codeOf(error) ?? '';
    if (/^SQLITE_(CANTOPEN|IOERR|PERM|READONLY)/.test(code)) return null;
    if (whenInUse === 'copy' && code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

/**
 * With a log next to it, opening the file would write the log back. So a copy is read, and no other program
 * notices.
 */
function readingCopy<Value>(
  file: string,
  key: DataKey,
  work: (db: Database) => Value,
  log: Buffer,
): Value {
  const copy = copyOf(file, log);
  try {
    return closing(connect(copy, key), (db) => {
      const [checkpoint] = Checkpoint.parse(db.pragma('wal_checkpoint(PASSIVE)'));
      refuseBrokenLog(log, checkpoint.log);
      return work(db);
    });
  } finally {
    removeDatabase(copy);
  }
}

/**
 * Next to the file, where the next start removes what a kill leaves; elsewhere if there is no space or
 * permission.
 */
function copyOf(file: string, log: Buffer): string {
  const copyTo = (copy: string) => {
    try {
      copyFileSync(file, copy);
      if (log.length > 0) writeFileSync(`${copy}-wal`, log, { mode: 0o600 });
      return copy;
    } catch (error) {
      removeDatabase(copy);
      throw error;
    }
  };
  try {
    return copyTo(tempFileBeside(file));
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return copyTo(tempFileBeside(join(tmpdir(), 'rung')));
  }
}

/** After a crash the newest pages may still be in the write-ahead log. */
function logOf(file: string): Buffer {
  return existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
}

/** Whether another program was in the way, and how many frames of the log SQLite can read. */
const Checkpoint = z.tuple([z.object({ busy: z.int(), log: z.int() })]);

/** From here on the connection reads and writes with the key; a null key is for a plain file. */
export function giveKey(db: Database, key: DataKey | null): void {
  if (key === null) return;
  if (!takesKeys(db)) throw new Error('This SQLite can’t encrypt.');
  withFormattedKey(key, (formatted) => db.key(formatted));
}

/** The type declarations are plain better-sqlite3's, which has no `key`. */
function takesKeys(db: object): db is { key(formatted: Buffer): number } {
  return 'key' in db && typeof db.key === 'function';
}

/**
 * Passes the key in SQLite's format: ChaCha20-Poly1305, with a tag on each page; "raw:" means that the bytes
 * are the key itself. Empty for a plain file. Bytes, not a string, because bytes can be overwritten
 * afterwards.
 */
export function withFormattedKey<Value>(
  key: DataKey | null,
  work: (formatted: Buffer) => Value,
): Value {
  const formatted = Buffer.alloc(key === null ? 0 : raw.length + 2 * key.length, raw);
  for (const [index, byte] of key?.entries() ?? []) {
    formatted[raw.length + 2 * index] = hexDigit(byte >> 4);
    formatted[raw.length + 2 * index + 1] = hexDigit(byte & 15);
  }
  try {
    return work(formatted);
  } finally {
    formatted.fill(0);
  }
}

const raw = 'raw:';

/** The character's code, 0 to 9 and a to f. */
function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value;
}
