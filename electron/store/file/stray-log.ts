import { closeSync, openSync, readSync } from 'node:fs';
import { hasLog } from './file-stamp.ts';
import { hasMarkOfRung, lookOf } from './look-of-file.ts';

/**
 * Whether a log lies beside a file that was closed without one: Rung's header says so then, encrypted or not. A sync
 * program or a restored folder brings such a log back. SQLite would take it for the file's own, and put the earlier
 * pages in it over everything saved since.
 */
export function hasStrayLog(file: string): boolean {
  return hasLog(file) && isClosed(file) && (lookOf(file) === 'encrypted' || hasMarkOfRung(file));
}

/** As SQLite's file format has it: 2 for a file with a log, 1 for one without. */
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
