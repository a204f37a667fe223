import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unlessDiskRefuses } from './failure.ts';
import { removeFile } from './remove-file.ts';

/** A name in the file's folder for what is not finished. */
export function partBeside(file: string): string {
  return join(dirname(file), `.rung-${randomUUID()}.part`);
}

/** Removes what a crash left unfinished. For the start alone: Rung runs once, so that nobody writes a part then. */
export function removeParts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (/^\.rung-.+\.part(-\w+)?$/.test(name)) removeFile(join(folder, name));
  }
}

/**
 * Removes an unfinished file and what SQLite puts beside it. Never throws for the disk's sake, so that a
 * `finally` hides no other error: what can't be removed now is removed at the next start.
 */
export function removeDatabase(part: string): void {
  for (const ending of ['-wal', '-shm', '-journal', '']) {
    unlessDiskRefuses(() => removeFile(`${part}${ending}`));
  }
}
