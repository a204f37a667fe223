import { lstatSync } from 'node:fs';
import { tryDisk } from './failure.ts';

/**
 * Whether something has this name. A link counts even if it leads to a disk that isn't connected: it says
 * where the data is.
 */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether something may have this name: true if it can't be checked. For naming files, not for finding a free name. */
export function mayBeThere(path: string): boolean {
  const there = tryDisk(() => isThere(path));
  return there.kind === 'not-saved' || there.value;
}
