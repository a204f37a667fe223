import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs';
import type { Database } from 'better-sqlite3';
import { FileInUseError, OtherFileError, tryDisk, unlessDiskRefuses } from '../disk/failure.ts';
import { moveFileSync } from '../disk/move-file.ts';
import { emptyLog } from './connection.ts';

/** The content of the file and its log when both were last known to be Rung's. */
export interface OpenBytes {
  readonly file: Buffer;
  readonly log: Buffer;
}

/** The data's file and log while a connection has them open, and what happened to them in the meantime. */
export interface OpenFile {
  /** Whether both are still the opened files with the content that Rung wrote. Throws if the disk can't tell. */
  isSame(): boolean;
  /** Writes the log back into the file; SQLite doesn't do that by itself. */
  emptyLog(): void;
  /** Null if another program has written through SQLite: then only the connection knows everything. */
  bytes(): OpenBytes | null;
  /**
   * Closes the connection, and leaves no log. If the file is not the same, nothing is written into it, and no
   * log stays that would be taken for its own: if the open data is saved elsewhere, the log is emptied, else
   * it is moved next to `away`. If the disk can't tell whether the file is the same, file and log don't
   * change.
   */
  close(away: () => string, isSavedElsewhere: boolean): void;
}

const mostInLog = 4_000_000; // bytes

/**
 * SQLite writes into the files that it opened, whatever has their names by then. This keeps both open as
 * well, because closing a file releases SQLite's locks on it, and a removed file can be read until it is
 * closed.
 */
export function openFile(file: string, db: Database): OpenFile {
  db.pragma('wal_autocheckpoint = 0'); // so that only Rung's explicit calls, or others, change the file
  const log = `${file}-wal`;
  const descriptors = openDescriptors(file);
  const version = dataVersion(db);
  let content = bytesOf(descriptors.file);
  let asLeft = fstatSync(descriptors.file, { bigint: true });
  const ownLog = logAsRead(descriptors);
  let isHalfWritten = false; // writing the log back failed, so the file's changes are Rung's own

  const rememberAsLeft = () => {
    content = bytesOf(descriptors.file);
    asLeft = fstatSync(descriptors.file, { bigint: true });
    ownLog.begin();
    isHalfWritten = false;
  };
  const nameOf = (path: string) => statSync(path, { bigint: true, throwIfNoEntry: false });
  const isOwn = (path: string, descriptor: number) => {
    const named = nameOf(path);
    const own = fstatSync(descriptor, { bigint: true });
    return named !== undefined && named.ino === own.ino && named.dev === own.dev;
  };
  /** Most programs that touch a file, such as a backup of the whole computer, don't change its content. */
  const isAsLeft = () => {
    if (isHalfWritten) return true;
    const now = fstatSync(descriptors.file, { bigint: true });
    const untouched = now.mtimeNs === asLeft.mtimeNs && now.ctimeNs === asLeft.ctimeNs;
    if (untouched && now.size === asLeft.size) return true;
    if (!bytesOf(descriptors.file).equals(content)) return false;
    asLeft = now;
    return true;
  };
  const isSame = () => {
    if (!isOwn(file, descriptors.file) || !isOwn(log, descriptors.log)) return false;
    return ownLog.isSame() && isAsLeft();
  };
  const writeBack = () => {
    isHalfWritten = true;
    try {
      emptyLog(db);
    } catch (error) {
      if (!(error instanceof FileInUseError)) throw error;
      rememberAsLeft(); // as much of the log as another program allows
      throw error;
    }
    rememberAsLeft();
  };

  return {
    isSame() {
      if (!isSame()) return false;
      if (ownLog.size() > mostInLog) unlessDiskRefuses(writeBack);
      return true;
    },
    emptyLog() {
      if (!isSame()) throw new OtherFileError('The file of the data is another by now.');
      writeBack();
    },
    bytes() {
      const versionNow = dataVersion(db);
      const isAlone = versionNow === null || versionNow === version;
      return isAlone ? { file: content, log: ownLog.bytes() } : null;
    },
    close(away, isSavedElsewhere) {
      const seen = tryDisk(isSame); // a file that can't be checked is not written to either
      try {
        if (seen.kind === 'saved' && seen.value) {
          withoutLog(db);
          db.close();
        } else
          closeApart(
            away,
            seen.kind === 'saved' ? (isSavedElsewhere ? 'saved' : 'other') : 'unseen',
          );
      } finally {
        for (const descriptor of [descriptors.file, descriptors.log, descriptors.index])
          if (descriptor !== null) unlessDiskRefuses(() => closeSync(descriptor));
      }
    },
  };

  /**
   * When SQLite closes, it writes the log back and removes it by its name, unless the file was moved, or the
   * log is empty.
   */
  function closeApart(awayOf: () => string, state: 'saved' | 'other' | 'unseen'): void {
    const moved = tryDisk(() => {
      const away = awayOf();
      const isFileOwn = isOwn(file, descriptors.file);
      const isLogOwn = isOwn(log, descriptors.log) && ownLog.isOwn();
      const isUnseen = state === 'unseen' && isFileOwn && isLogOwn; // then the next start needs the log
      if (isLogOwn && !isUnseen) {
        if (state === 'saved') truncateSync(log);
        else moveFileSync(log, `${away}-wal`);
      } else if (!isLogOwn && isFileOwn && isAsLeft() && existsSync(log)) {
        moveFileSync(log, `${away}-wal`); // another program's, whose file may still come
      }
      if (!isFileOwn || (state === 'saved' && isAsLeft())) return null;
      moveFileSync(file, away);
      return away;
    });
    db.close();
    if (moved.kind === 'saved' && moved.value !== null) moveFileSync(moved.value, file);
  }
}

/**
 * What Rung wrote into its log since the log was last written back. In memory, because a program may
 * overwrite the log in place.
 */
function logAsRead({ log, index }: Descriptors) {
  let chunks: Buffer[] = [];
  let size = 0;
  // Read at every save, so the buffers are reused.
  const header = Buffer.alloc(headerBytes);
  const indexHeader = Buffer.alloc(saltAt.index + saltAt.bytes);
  const begin = () => {
    chunks = [];
    size = 0;
  };
  /** Whether the log still belongs to SQLite's index in memory; a log in which nothing is saved can't be recognized. */
  const isOwn = (sizeNow = fstatSync(log).size) => {
    readSync(log, header.fill(0), 0, header.length, 0);
    if (sizeNow < size) return false;
    if (index === null) return true;
    readSync(index, indexHeader.fill(0), 0, indexHeader.length, 0);
    if (indexHeader.readUInt32LE(framesAt) === 0) return true;
    const salt = indexHeader.subarray(saltAt.index);
    return header.subarray(saltAt.log, saltAt.log + saltAt.bytes).equals(salt);
  };
  const readOn = (sizeNow: number) => {
    const first = chunks[0]?.subarray(0, headerBytes);
    // After a save that the disk refused, SQLite restarts its log.
    if (first !== undefined && !header.subarray(0, first.length).equals(first)) begin();
    if (sizeNow === size) return;
    const more = bytesOf(log, size);
    if (more.length > 0) chunks.push(more);
    size += more.length;
  };
  const isSame = () => {
    const sizeNow = fstatSync(log).size;
    if (!isOwn(sizeNow)) return false;
    readOn(sizeNow);
    return true;
  };
  isSame();
  return {
    size: () => size,
    begin,
    isOwn: () => isOwn(),
    isSame,
    /** All of it, including writes since the last check. */
    bytes: () => (isOwn() ? bytesOf(log) : Buffer.concat(chunks)),
  };
}

/**
 * In the log's header (sqlite.org/fileformat2.html) and its index (sqlite.org/walformat.html): the fields
 * that show that they belong together. An index with 0 frames is of a log in which nothing is saved.
 */
const headerBytes = 32;
const saltAt = { log: 16, index: 32, bytes: 8 } as const;
const framesAt = 16;

/** Closed only after the connection, because closing one of a file's descriptors releases all locks on it. */
interface Descriptors {
  readonly file: number;
  readonly log: number;
  readonly index: number | null;
}

function openDescriptors(file: string): Descriptors {
  const open: number[] = [];
  const opened = (path: string) => {
    const descriptor = openSync(path, 'r');
    open.push(descriptor);
    return descriptor;
  };
  try {
    const index = `${file}-shm`;
    return {
      file: opened(file),
      log: opened(`${file}-wal`),
      index: existsSync(index) ? opened(index) : null,
    };
  } catch (error) {
    for (const descriptor of open) closeSync(descriptor);
    throw error;
  }
}

/**
 * If nobody else reads the file: from then on it says that it has no log, whatever is brought back next to
 * it.
 */
function withoutLog(db: Database): void {
  unlessDiskRefuses(() => {
    db.pragma('busy_timeout = 0');
    db.pragma('journal_mode = DELETE');
  });
}

/** Changes when other connections write. Null if SQLite can't tell any more. */
function dataVersion(db: Database): unknown {
  try {
    return db.pragma('data_version', { simple: true });
  } catch {
    return null;
  }
}

function bytesOf(descriptor: number, from = 0): Buffer {
  const bytes = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - from));
  const read = readSync(descriptor, bytes, 0, bytes.length, from);
  return bytes.subarray(0, read);
}
