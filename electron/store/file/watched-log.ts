import { fstatSync, readSync } from 'node:fs';
import { bytesOf, type Descriptors } from './descriptors.ts';

/** What Rung wrote into its log since the log was last written back. */
export interface WatchedLog {
  /** In bytes. */
  size(): number;
  /** Forgets what was written: it is in the file now. */
  begin(): void;
  /** Whether the log still belongs to SQLite's index in memory; a log in which nothing is saved can't be recognized. */
  isOwn(): boolean;
  /** Like `isOwn`, and remembers what was written since the last check. */
  isSame(): boolean;
  /** All of it, including writes since the last check. */
  bytes(): Buffer;
}

/** Remembers the written bytes in memory, because a program may overwrite the log in place. */
export function watchLog({ log, index }: Descriptors): WatchedLog {
  let chunks: Buffer[] = [];
  let size = 0;
  // Read at every save, so the buffers are reused.
  const header = Buffer.alloc(headerBytes);
  const indexHeader = Buffer.alloc(saltAt.index + saltAt.bytes);
  const begin = () => {
    chunks = [];
    size = 0;
  };
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
