import { existsSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { hasLog } from './file-stamp.ts';
import { isUnclosed } from './stray-log.ts';
import { ChangedContentError } from './verify.ts';
import { adder, isSame, type LogEnd, reaches, sumIn } from './write-ahead-log.ts';

/** The log of a file that wasn't closed doesn't have everything that was saved in it. */
export class NewestMissingError extends ChangedContentError {
  override readonly name = 'NewestMissingError';
}

/**
 * Throws NewestMissingError if Rung was killed, and its log has since been removed or replaced by an earlier
 * one: SQLite would open the file without what was saved last, and say nothing.
 */
export function refuseEarlierLog(file: string): void {
  if (existsSync(`${file}-shm`) && isUnclosed(file) && isLogEarlier(file)) {
    throw new NewestMissingError('The log is not as long as it was.');
  }
}

/** Whether the log is shorter than its index says, another one, or missing. False if there is no index. */
export function isLogEarlier(file: string): boolean {
  const end = existsSync(`${file}-shm`) ? logEndIn(readFileSync(`${file}-shm`)) : null;
  if (end === null) return false;
  return !reaches(hasLog(file) ? readFileSync(`${file}-wal`) : Buffer.alloc(0), end);
}

/**
 * What SQLite's index of a log (sqlite.org/walformat.html) says about the last transaction. SQLite updates
 * the index after the transaction is on disk, without waiting for the disk, so after a crash the log is at
 * least as long. Null if nothing is in the log, or if the index isn't whole.
 */
function logEndIn(index: Buffer): LogEnd | null {
  // The first copy is written last; if a kill tore one of them, the other one is whole.
  const header = [index.subarray(0, headerBytes), index.subarray(headerBytes, 2 * headerBytes)]
    .map(inOrder)
    .find(isWhole);
  const frames = header?.readUInt32BE(framesAt) ?? 0;
  if (header === undefined || frames === 0) return null;
  // The salt is copied from the log, whose numbers have the same order on every computer.
  return { frames, sum: sumIn(header, frameSumAt), salt: sumIn(inOrder(header), saltAt) };
}

const headerBytes = 48;
const framesAt = 16;
const frameSumAt = 24;
const saltAt = 32;
const ownSumAt = 40;

/** The index has the order of this computer: turns each number's bytes round if that is the other one. */
function inOrder(bytes: Buffer): Buffer {
  if (endianness() === 'BE' || bytes.length < headerBytes) return bytes;
  return Buffer.from(bytes).swap32();
}

/** An index that was never written has zeros, whose checksum is zero, too. */
function isWhole(header: Buffer): boolean {
  if (header.length < headerBytes || header.readUInt32BE(0) === 0) return false;
  return isSame(adder(true)([0, 0], header.subarray(0, ownSumAt)), sumIn(header, ownSumAt));
}
