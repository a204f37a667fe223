import { closeSync, openSync, readSync } from 'node:fs';
import { hasLog } from './file-stamp.ts';
import { hasMarkOfRung, lookOf } from './look-of-file.ts';

/**
 * Whether a log is next to a file that was closed without one, as Rung's header then says, encrypted or not.
 * A sync program or a restored folder can bring such a log back. SQLite would take it for the file's own, and
 * overwrite everything saved since with its earlier pages.
 */
export function hasStrayLog(file: string): boolean {
  return hasLog(file) && isClosed(file) && isOfRung(file);
}

/** Whether Rung wrote the file, and has it open or was killed before it could close it. */
export function isUnclosed(file: string): boolean {
  return !isClosed(file) && isOfRung(file);
}

function isOfRung(file: string): boolean {
  return lookOf(file) === 'encrypted' || hasMarkOfRung(file);
}

/** From SQLite's file format: 2 for a file with a log, 1 for one without. */
const writtenHowAt = 18;

function isClosed(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const byte = Buffer.alloc(1);
    return readSync(descriptor, byte, 0, 1, writtenHowAt) === 1 && byte[0] === 1;
  } finally {
    closeSync(descriptor);
  }
}
