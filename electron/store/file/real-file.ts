import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where a file really is, at the end of its links; a link that leads nowhere, and no file, are where they are. */
export function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** The same, and a file that isn't there yet is where its folder really is. */
export function realPlace(file: string): string {
  return existsSync(file) ? realFile(file) : join(realFile(dirname(file)), basename(file));
}

/** Each of these folders once, also where links make two paths of one; the first of its paths stays. */
export function distinctFolders(...folders: readonly string[]): readonly string[] {
  const byPlace = new Map(folders.toReversed().map((folder) => [realFile(folder), folder]));
  return [...new Set(folders)].filter((folder) => byPlace.get(realFile(folder)) === folder);
}

/** Where a link leads, whatever is there; null for what is no link. */
export function leadOf(file: string): string | null {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? resolve(dirname(file), readlinkSync(file)) : null;
}

/** In the place of the data is a link, and nothing was where it leads. */
export class LinkNowhereError extends Error {
  override readonly name = 'LinkNowhereError';
  readonly leadsTo: string;

  constructor(leadsTo: string) {
    super('The link leads nowhere.');
    this.leadsTo = leadsTo;
  }
}
