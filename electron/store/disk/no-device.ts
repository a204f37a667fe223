import { type Stats, statSync } from 'node:fs';
import { ForeignFileError } from '../file/file-stamp.ts';

/**
 * Throws ForeignFileError for a pipe, a socket or a device, also at the end of links. It can't be anyone's
 * data, and opening one may block forever. For a folder the system has an error of its own.
 */
export function refuseDevice(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat !== undefined && isDevice(stat)) {
    throw new ForeignFileError('A pipe, a socket or a device has the name of the file.');
  }
}

/** The same for a database and all the files that SQLite puts next to it. */
export function refuseDevices(file: string): void {
  for (const ending of ['', '-wal', '-journal', '-shm']) refuseDevice(`${file}${ending}`);
}

function isDevice(stat: Stats): boolean {
  return !stat.isFile() && !stat.isDirectory();
}
