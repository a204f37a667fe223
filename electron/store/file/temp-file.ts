import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { keptNull } from './failure.ts';
import { removeAtOnce, removeFile } from './remove-file.ts';

/** A new name, in the file's folder, for a file that is not finished yet. */
export function tempFileBeside(file: string): string {
  return join(dirname(file), `.rung-${randomUUID()}.part`);
}

/**
 * Removes what a crash left unfinished; one that the disk does not let go keeps no other there, and is tried again
 * with `removeUnremoved`. For before the data is first opened: this Rung writes no such file then.
 */
export function removeTempFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() || !partName.test(entry.name)) continue; // no folder is Rung's
    const part = join(folder, entry.name);
    if (keptNull(() => removeFile(part)).kind === 'not-saved') unremoved.add(part);
  }
}

/**
 * Removes an unfinished file and what SQLite puts beside it. Never throws for the disk's sake, so that a
 * `finally` hides no other error: of a part, what can't be removed now is removed with `removeUnremoved`, or at
 * the next start.
 */
export function removeDatabase(part: string): void {
  if (!isRemoved(part, removeFile) && partName.test(basename(part))) unremoved.add(part);
}

/** Tries again to remove the parts that the disk would not have removed: what is in them may be in the clear. */
export function removeUnremoved(): void {
  for (const part of unremoved) if (isRemoved(part, removeAtOnce)) unremoved.delete(part);
}

/** No other file ever gets the name of one of them. */
const unremoved = new Set<string>();

function isRemoved(part: string, remove: (file: string) => void): boolean {
  const removed = ['-wal', '-shm', '-journal', ''].map((ending) =>
    keptNull(() => remove(`${part}${ending}`)),
  );
  return removed.every(({ kind }) => kind === 'saved');
}

const partName = /^\.rung-.+\.part(-\w+)?$/;
