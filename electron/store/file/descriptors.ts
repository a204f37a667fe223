import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { unlessDiskRefuses } from '../disk/failure.ts';

/**
 * The data's open files. Closed only after the connection, because closing one of a file's descriptors
 * releases all locks on it.
 */
export interface Descriptors {
  readonly file: number;
  readonly log: number;
  readonly index: number | null;
}

/** Opens all of them for reading, or none. */
export function openDescriptors(file: string): Descriptors {
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

export function closeDescriptors({ file, log, index }: Descriptors): void {
  for (const descriptor of [file, log, index])
    if (descriptor !== null) unlessDiskRefuses(() => closeSync(descriptor));
}

/** What can be read from a position on. */
export function bytesOf(descriptor: number, from = 0): Buffer {
  const bytes = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - from));
  const read = readSync(descriptor, bytes, 0, bytes.length, from);
  return bytes.subarray(0, read);
}
