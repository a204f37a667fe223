// biome-ignore lint/style/noRestrictedImports: this is where files are renamed
import { accessSync, constants, renameSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, FileInUseError } from './failure.ts';

/** Milliseconds between tries, two seconds together: a virus scanner is done with a file by then. */
const pauses: readonly number[] = [10, 20, 40, 80, 160, 320, 640, 730];

/** The window waits meanwhile: half as long. */
const shortPauses = pauses.slice(0, -1);

/**
 * Gives a file another name, in place of what has it. Where another program holds one of the two it is
 * tried again; throws FileInUseError when it still does then, and else the system's error.
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
      if (!isHeld(error, from, to)) throw error;
      await pause(pauseOrThrow(pauses[tries], error));
    }
  }
}

/** The same for what can't wait for its turn, in half the time. */
export function moveFileSync(from: string, to: string): void {
  onceLetGo(from, to, () => renameSync(from, to));
}

/** Does something with two files, or one, as soon as no other program holds them; throws as `moveFile` does. */
export function onceLetGo(from: string, to: string, work: () => void): void {
  for (let tries = 0; ; tries += 1) {
    try {
      work();
      return;
    } catch (error) {
      if (!isHeld(error, from, to)) throw error;
      Atomics.wait(nothing, 0, 0, pauseOrThrow(shortPauses[tries], error));
    }
  }
}

/** Nobody ever wakes who waits for it. */
const nothing = new Int32Array(new SharedArrayBuffer(4));

function pauseOrThrow(milliseconds: number | undefined, error: unknown): number {
  if (milliseconds === undefined) throw new FileInUseError(error);
  return milliseconds;
}

/**
 * Windows says of a file that a program has open that it may not be renamed or removed. Where that is because of the
 * folder's permissions, or because the name is a folder's, waiting helps nobody.
 */
function isHeld(error: unknown, from: string, to: string): boolean {
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
