import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { unlessDiskRefuses } from '../store/file/failure.ts';
import { moveFileSync } from '../store/file/move-file.ts';
import { realFile } from '../store/file/real-file.ts';
import { removeFile } from '../store/file/remove-file.ts';
import { syncFolder } from '../store/file/sync.ts';
import { tempFileBeside } from '../store/file/temp-file.ts';

/**
 * Writes a file for the owner alone: its place holds the old content or all of the new. A link stays, and what it
 * leads to is written. Throws the system's error, with nothing left behind.
 */
export function writePrivateFile(
  file: string,
  content: string | Uint8Array,
  makeRoom: () => void = () => {},
): void {
  writePrivateFileHere(realFile(file), content, makeRoom);
}

/** The same, and never where a link leads: a link in this place is replaced, unless it was moved to make room. */
export function writePrivateFileHere(
  file: string,
  content: string | Uint8Array,
  /** Done once the content is on disk, before it takes its place. */
  makeRoom: () => void,
): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = tempFileBeside(file);
  try {
    writeFileSync(part, content, { flag: 'wx', mode: 0o600, flush: true });
    makeRoom();
    moveFileSync(part, file);
  } finally {
    unlessDiskRefuses(() => removeFile(part)); // what stays of it goes at the next start
  }
  syncFolder(dirname(file));
}
