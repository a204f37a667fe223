import { type Stats, statSync } from 'node:fs';
import { ForeignFileError } from '../file/file-stamp.ts';

/** A pipe, a socket, a device or a folder has the name of the data or of a file that SQLite puts next to it. */
export class NotAFileError extends ForeignFileError {
  override readonly name: string = 'NotAFileError';
  readonly file: string;

  constructor(file: string) {
    super('A pipe, a socket, a device or a folder has the name of the file.');
    this.file = file;
  }
}

/**
 * Throws NotAFileError for a pipe, a socket or a device, also at the end of links. It can't be anyone's
 * data, and opening one may block forever. For a folder the system has an error of its own.
 */
export function refuseDevice(file: string): void {
  refuse(file, isDevice);
}

/** Like `refuseDevice`, for a database and all the files that SQLite puts next to it. */
export function refuseDevices(file: string): void {
  for (const ending of endings) refuseDevice(`${file}${ending}`);
}

/** Like `refuseDevices`, also for folders: SQLite's errors don't say which of the files is one. */
export function refuseDevicesAndFolders(file: string): void {
  for (const ending of endings) refuse(`${file}${ending}`, (stat) => !stat.isFile());
}

const endings = ['', '-wal', '-journal', '-shm'] as const;

function refuse(file: string, isOdd: (stat: Stats) => boolean): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat !== undefined && isOdd(stat)) throw new NotAFileError(file);
}

function isDevice(stat: Stats): boolean {
  return !stat.isFile() && !stat.isDirectory();
}
