import { lstatSync } from 'node:fs';
import { kept } from '../store/file/failure.ts';

/** Whether something has this name. A link is there also where it leads to a disk that is away. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The same; what can't be looked at may be there. For naming files, not for finding a free name. */
export function mayBeThere(path: string): boolean {
  const there = kept(() => isThere(path));
  return there.kind === 'not-saved' || there.value;
}
