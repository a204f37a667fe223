import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';

/** Says in a file's header that it is Rung's: "Rung" in ASCII. */
export const applicationId = 0x52_75_6e_67;

/** What a database file says of itself: whose it is, and how far its schema has come. */
export interface FileStamp {
  readonly applicationId: number;
  readonly userVersion: number;
  /** It has no tables yet. */
  readonly empty: boolean;
}

/** The file was written by a later Rung than this one. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** The file is not a database of Rung's. */
export class ForeignFileError extends Error {
  override readonly name = 'ForeignFileError';
}

export const notSqlite = 'The file is not one that Rung wrote.';

/** Throws NewerDatabaseError or ForeignFileError when a Rung that knows schemas up to `latest` must leave the file alone. */
export function refuseOthers(stamp: FileStamp, latest: number): void {
  if (stamp.empty && stamp.applicationId === 0) return;
  if (stamp.applicationId !== applicationId) {
    throw new ForeignFileError('The file belongs to another program.');
  }
  if (stamp.userVersion > latest) {
    throw new NewerDatabaseError(
      `The file has schema ${stamp.userVersion}, and this Rung knows schemas up to ${latest}.`,
    );
  }
}

/** Reads the stamp without changing a byte of the file. Throws ForeignFileError when it is no SQLite file. */
export function stampOfFile(file: string): FileStamp {
  const size = existsSync(file) ? statSync(file).size : 0;
  if (size === 0) return { applicationId: 0, userVersion: 0, empty: true };
  return hasLog(file) ? stampThroughLog(file) : stampOfHeader(file);
}

export function stampOfDatabase(db: Database): FileStamp {
  return {
    applicationId: Number(db.pragma('application_id', { simple: true })),
    userVersion: Number(db.pragma('user_version', { simple: true })),
    empty: db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0,
  };
}

/** After a crash the newest header may still be in the write-ahead log. */
function hasLog(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
}

function stampThroughLog(file: string): FileStamp {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    return stampOfDatabase(db);
  } finally {
    db.close();
  }
}

/** SQLite's file format: magic at 0, user version at 60, application id at 68, schema rows at 103. */
function stampOfHeader(file: string): FileStamp {
  const header = Buffer.alloc(105);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (!header.toString('latin1').startsWith('SQLite format 3\0')) {
    throw new ForeignFileError(notSqlite);
  }
  return {
    applicationId: header.readUInt32BE(68),
    userVersion: header.readUInt32BE(60),
    empty: header.readUInt16BE(103) === 0,
  };
}
