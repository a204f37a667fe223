import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { unlessDiskRefuses } from '../store/disk/failure.ts';
import { moveFileSync } from '../store/disk/move-file.ts';
import { realFile } from '../store/disk/real-file.ts';
import { removeFile } from '../store/disk/remove-file.ts';
import { syncFolder } from '../store/disk/sync.ts';
import { tempFileBeside } from '../store/disk/temp-file.ts';

/**
 * Writes a file that only its owner may read. The path has either the old content or all of the new. A link
 * stays a link, and its target is written. Throws the system's error and leaves no temporary file.
 */
export function writePrivateFile(
  file: string,
  content: string | Uint8Array,
  makeRoom: () => void = () => {},
): void {
  writePrivateFileHere(realFile(file), content, makeRoom);
}

/** Like `writePrivateFile`, but a link at the path is replaced, unless it was moved to make room. */
export function writePrivateFileHere(
  file: string,
  content: string | Uint8Array,
  /** Runs when the content is on disk, but not yet in place. */
  makeRoom: () => void,
): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = tempFileBeside(file);
  try {
    writeFileSync(part, content, { flag: 'wx', mode: 0o600, flush: true });
    makeRoom();
    moveFileSync(part, file);
  } finally {
    unlessDiskRefuses(() => removeFile(part)); // whatever remains is removed at the next start
  }
  syncFolder(dirname(file));
}
