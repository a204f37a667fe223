import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { tryDiskVoid } from './failure.ts';
import { removeAtOnce, removeFile } from './remove-file.ts';

/** A new name, in the file's folder, for an unfinished file. */
export function tempFileBeside(file: string): string {
  return join(dirname(file), `.rung-${randomUUID()}.part`);
}

/**
 * Removes a crash's unfinished files. If the disk refuses one, the others are still removed, and
 * `removeUnremoved` tries again. Call it before the data is first opened, because this Rung writes no such
 * file until then.
 */
export function removeTempFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() || !partName.test(entry.name)) continue; // Rung creates no such folders
    const part = join(folder, entry.name);
    if (tryDiskVoid(() => removeFile(part)).kind === 'not-saved') unremoved.add(part);
  }
}

/**
 * Removes an unfinished file and SQLite's files next to it. Never throws disk errors, so that a `finally`
 * hides no other error. Temporary files that can't be removed now are removed by `removeUnremoved`, or at the
 * next start.
 */
export function removeDatabase(part: string): void {
  if (!isRemoved(part, removeFile) && partName.test(basename(part))) unremoved.add(part);
}

/** Tries again to remove temporary files that the disk refused to remove: they may be unencrypted. */
export function removeUnremoved(): void {
  for (const part of unremoved) if (isRemoved(part, removeAtOnce)) unremoved.delete(part);
}

/** No other file ever gets one of these names. */
const unremoved = new Set<string>();

function isRemoved(part: string, remove: (file: string) => void): boolean {
  const removed = ['-wal', '-shm', '-journal', ''].map((ending) =>
    tryDiskVoid(() => remove(`${part}${ending}`)),
  );
  return removed.every(({ kind }) => kind === 'saved');
}

const partName = /^\.rung-.+\.part(-\w+)?$/;
