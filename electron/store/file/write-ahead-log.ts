import Sqlite from 'better-sqlite3';

/** SQLite's write-ahead log, as sqlite.org/fileformat2.html describes it under "The WAL File". */
const headerBytes = 32;
const frameHeaderBytes = 24;

interface Frame {
  /** From 1. */
  readonly number: number;
  readonly page: number;
  /** The database's size in pages after the transaction that ends here; 0 within a transaction. */
  readonly pagesAfter: number;
  readonly header: Buffer;
  readonly content: Buffer;
}

/**
 * A plain database's bytes with its log's transactions applied, as SQLite would read them. Throws SQLite's
 * error for damaged bytes if the log breaks off too early.
 */
export function withLog(database: Buffer, log: Buffer): Buffer {
  const frames = framesOf(log);
  const committed = committedIn(log, frames);
  refuseBrokenLog(log, committed);
  const last = frames[committed - 1];
  if (last === undefined) return database;
  const pageBytes = last.content.length;
  const result = Buffer.alloc(last.pagesAfter * pageBytes);
  database.copy(result);
  for (const { page, content } of frames.slice(0, committed)) {
    content.copy(result, (page - 1) * pageBytes);
  }
  return result;
}

/**
 * A crash tears only the last transaction, because the next one begins after it is on disk. Throws if two
 * more transactions ended after the `committed` frames that can be read, or if the header is wrong.
 */
export function refuseBrokenLog(log: Buffer, committed: number): void {
  if (log.length <= headerBytes) return;
  const unread = framesOf(log).filter(
    ({ number, pagesAfter }) => number > committed && pagesAfter > 0,
  );
  if (unread.length > 1 || !headerIsWhole(log)) {
    throw new Sqlite.SqliteError('The log breaks off too early.', 'SQLITE_CORRUPT');
  }
}

/** How far a log had got: its frames up to the end of the last transaction, and the checksum of all of them. */
export interface LogEnd {
  readonly frames: number;
  readonly sum: Sum;
  /** Two numbers that tell this log from others; restarting it adds one to the first. */
  readonly salt: Sum;
}

/**
 * Whether the log is whole as far as this end, or was restarted after it, which SQLite does once everything in
 * it is in the file.
 */
export function reaches(log: Buffer, { frames, sum, salt }: LogEnd): boolean {
  if (!headerIsWhole(log)) return false;
  const saltNow = sumIn(log, saltAt);
  const restarts = (saltNow[0] - salt[0]) >>> 0;
  if (restarts > 0 && restarts < mostRestarts) return true;
  const all = framesOf(log);
  const last = all[frames - 1];
  return (
    isSame(saltNow, salt) &&
    last !== undefined &&
    isSame(sumIn(last.header, 16), sum) &&
    committedIn(log, all) >= frames
  );
}

const saltAt = 16;
const mostRestarts = 0x10000;

/** All frames written since the log was last restarted, whole or not. */
function framesOf(log: Buffer): readonly Frame[] {
  const frames: Frame[] = [];
  if (log.length <= headerBytes) return frames;
  const bytes = frameHeaderBytes + log.readUInt32BE(8);
  for (let at = headerBytes; at + bytes <= log.length; at += bytes) {
    const header = log.subarray(at, at + frameHeaderBytes);
    if (!header.subarray(8, 16).equals(log.subarray(16, 24))) continue; // from before the restart
    frames.push({
      number: (at - headerBytes) / bytes + 1,
      page: header.readUInt32BE(0),
      pagesAfter: header.readUInt32BE(4),
      header,
      content: log.subarray(at + frameHeaderBytes, at + bytes),
    });
  }
  return frames;
}

/** How many frames, from the first one on, are whole, up to the end of a transaction. */
function committedIn(log: Buffer, frames: readonly Frame[]): number {
  if (!headerIsWhole(log)) return 0;
  const add = adderOf(log);
  let sum = sumIn(log, 24);
  let committed = 0;
  for (const [index, { number, pagesAfter, header, content }] of frames.entries()) {
    sum = add(add(sum, header.subarray(0, 8)), content);
    if (number !== index + 1 || !isSame(sum, sumIn(header, 16))) break;
    if (pagesAfter > 0) committed = number;
  }
  return committed;
}

function headerIsWhole(log: Buffer): boolean {
  return (
    log.length >= headerBytes && isSame(adderOf(log)([0, 0], log.subarray(0, 24)), sumIn(log, 24))
  );
}

/** SQLite's checksum: two 32-bit words. */
export type Sum = readonly [number, number];

/** The log's first bytes give the byte order of the checksum's words. */
function adderOf(log: Buffer): (sum: Sum, bytes: Buffer) => Sum {
  return adder(log.readUInt32BE(0) % 2 === 1);
}

/** Adds bytes to a checksum; their number is a multiple of eight. */
export function adder(isBigEndian: boolean): (sum: Sum, bytes: Buffer) => Sum {
  return ([first, second], bytes) => {
    for (let at = 0; at < bytes.length; at += 8) {
      first += (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + second;
      first >>>= 0;
      second += (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + first;
      second >>>= 0;
    }
    return [first, second];
  };
}

export function sumIn(bytes: Buffer, at: number): Sum {
  return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
}

export function isSame(one: Sum, other: Sum): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
