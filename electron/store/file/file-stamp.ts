import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

/** Marks a file's header as Rung's: "Rung" in ASCII. */
export const applicationId = 0x52_75_6e_67;

/** What a database file says about itself: whose it is, and its schema version. */
export interface FileStamp {
  readonly applicationId: number;
  readonly userVersion: number;
  /** It has no tables yet. */
  readonly empty: boolean;
}

/** A later Rung than this one wrote the file. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** The file is not a Rung database. */
export class ForeignFileError extends Error {
  override readonly name: string = 'ForeignFileError';
}

/**
 * Throws NewerDatabaseError or ForeignFileError if a Rung that knows schemas up to `latest` must not touch
 * the file.
 */
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

/** The first bytes of an unencrypted SQLite file. */
export const magic: Buffer = Buffer.from('SQLite format 3\0');

/** The application id's offset in SQLite's header, in bytes. */
export const applicationIdAt = 68;
