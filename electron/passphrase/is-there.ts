import { lstatSync } from 'node:fs';

/** Whether something has this name. A link is there also where it leads to a disk that is away. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
