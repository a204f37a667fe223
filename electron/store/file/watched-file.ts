import { existsSync, fstatSync, fsyncSync, statSync, truncateSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { FileInUseError, OtherFileError, tryDisk, unlessDiskRefuses } from '../disk/failure.ts';
import { moveFileSync } from '../disk/move-file.ts';
import { removeFile } from '../disk/remove-file.ts';
import { emptyLog } from './connection.ts';
import { bytesOf, closeDescriptors, openDescriptors } from './descriptors.ts';
import { isLogEarlier } from './earlier-log.ts';
import { watchLog } from './watched-log.ts';

/** The content of the file and its log when both were last known to be Rung's. */
export interface FileAndLog {
  readonly file: Buffer;
  readonly log: Buffer;
}

/** The data's file and log while a connection has them open, and what happened to them in the meantime. */
export interface WatchedFile {
  /** Whether both are still the opened files with the content that Rung wrote. Throws if the disk can't tell. */
  isSame(): boolean;
  /** Writes the log back into the file; SQLite doesn't do that by itself. */
  emptyLog(): void;
  /** Null if another program has written through SQLite: then only the connection knows everything. */
  bytes(): FileAndLog | null;
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
export function watchFile(file: string, db: Database): WatchedFile {
  db.pragma('wal_autocheckpoint = 0'); // so that only Rung's explicit calls, or others, change the file
  const log = `${file}-wal`;
  const descriptors = openDescriptors(file);
  const version = dataVersion(db);
  let content = bytesOf(descriptors.file);
  let asLeft = fstatSync(descriptors.file, { bigint: true });
  const ownLog = watchLog(descriptors);
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
    // So that no crash leaves an index on disk that says that more is in the log.
    unlessDiskRefuses(() => descriptors.index !== null && fsyncSync(descriptors.index));
    rememberAsLeft();
  };

  return {
    isSame() {
      if (!isSame()) return false;
      if (ownLog.size() > mostInLog) unlessDiskRefuses(writeBack);
      return true;
    },
    emptyLog() {
      if (!isSame()) throw new OtherFileError('The data file was replaced.');
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
        closeDescriptors(descriptors);
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
    if (state !== 'unseen') unlessDiskRefuses(removeOwnIndex);
  }

  /** SQLite may leave it, and the next start would miss the log that it belongs to. */
  function removeOwnIndex(): void {
    const index = `${file}-shm`;
    const isLeft = descriptors.index !== null && isOwn(index, descriptors.index);
    if (isLeft && isLogEarlier(file)) removeFile(index);
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
