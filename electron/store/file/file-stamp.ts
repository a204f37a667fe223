import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

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

export function stampOfDatabase(db: Database): FileStamp {
  return {
    applicationId: Number(db.pragma('application_id', { simple: true })),
    userVersion: Number(db.pragma('user_version', { simple: true })),
    empty: db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0,
  };
}

/** After a crash the newest pages may still be in the write-ahead log, or the earlier ones in a journal. */
export function hasLog(file: string, log: '-wal' | '-journal' = '-wal'): boolean {
  return (statSync(`${file}${log}`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether the file begins as an SQLite file in the clear does; an encrypted one looks like chance. */
export function isPlainDatabase(file: string): boolean {
  return isPlainHeader(headerOf(file));
}

/** Whether a database in the clear says in its header that it is another program's. */
export function isPlainOfOther(file: string): boolean {
  const header = headerOf(file);
  return isPlainHeader(header) && header.readUInt32BE(applicationIdAt) !== applicationId;
}

const magic = Buffer.from('SQLite format 3\0');
const applicationIdAt = 68; // bytes into SQLite's header

function isPlainHeader(header: Buffer): boolean {
  return header.subarray(0, magic.length).equals(magic);
}

/** Zeros stand for what the file is too short for. */
function headerOf(file: string): Buffer {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return header;
}
