// biome-ignore lint/style/noRestrictedImports: this module renames files
import { accessSync, constants, renameSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, FileInUseError } from './failure.ts';

/** Milliseconds between tries, two seconds in total: a virus scanner is done with a file by then. */
const pauses: readonly number[] = [10, 20, 40, 80, 160, 320, 640, 730];

/** For synchronous calls, which block the window: about half the total wait. */
const shortPauses = pauses.slice(0, -1);

/**
 * Renames a file and replaces whatever has the new name. If another program has one of the two open, tries
 * again. Throws FileInUseError if it still has after that, otherwise the system's error.
 */
export async function moveFile(
  from: string,
  to: string,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await move(from, to);
      return;
    } catch (error) {
      if (!isInUse(error, from, to)) throw error;
      await pause(pauseOrThrow(pauses[tries], error));
    }
  }
}

/** Like `moveFile`, but blocks, and retries only for half the time. */
export function moveFileSync(from: string, to: string): void {
  retryWhileInUse(from, to, () => renameSync(from, to));
}

/** Does something with one or two files as soon as no other program has them open; throws like `moveFile`. */
export function retryWhileInUse(from: string, to: string, work: () => void): void {
  for (let tries = 0; ; tries += 1) {
    try {
      work();
      return;
    } catch (error) {
      if (!isInUse(error, from, to)) throw error;
      Atomics.wait(nothing, 0, 0, pauseOrThrow(shortPauses[tries], error));
    }
  }
}

/** Nothing ever wakes a thread that waits on it. */
const nothing = new Int32Array(new SharedArrayBuffer(4));

function pauseOrThrow(milliseconds: number | undefined, error: unknown): number {
  if (milliseconds === undefined) throw new FileInUseError(error);
  return milliseconds;
}

/**
 * Windows refuses to rename or remove a file that a program has open. If the reason is the folder's
 * permissions, or the name is a folder's, waiting doesn't help.
 */
function isInUse(error: unknown, from: string, to: string): boolean {
  const code = codeOf(error) ?? '';
  if (code === 'EBUSY' || code === 'ETXTBSY') return true;
  return (code === 'EPERM' || code === 'EACCES') && areWritable(from, to) && !isFolder(to);
}

function areWritable(...files: readonly string[]): boolean {
  try {
    for (const file of files) accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
