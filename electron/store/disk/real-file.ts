import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The file's real path, with links resolved; unchanged for a link that leads nowhere or a missing file. */
export function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Like `realFile`, but resolves the folder of a missing file. */
export function realPath(file: string): string {
  return existsSync(file) ? realFile(file) : join(realFile(dirname(file)), basename(file));
}

/** Removes duplicate folders, also when links give one folder two paths; the first path stays. */
export function distinctFolders(...folders: readonly string[]): readonly string[] {
  const byRealPath = new Map(folders.toReversed().map((folder) => [realFile(folder), folder]));
  return [...new Set(folders)].filter((folder) => byRealPath.get(realFile(folder)) === folder);
}

/** A link's target, whether or not it exists; null if it isn't a link. */
export function leadOf(file: string): string | null {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? resolve(dirname(file), readlinkSync(file)) : null;
}

/** The data's path is a link whose target doesn't exist. */
export class LinkNowhereError extends Error {
  override readonly name = 'LinkNowhereError';
  readonly leadsTo: string;

  constructor(leadsTo: string) {
    super('The link leads nowhere.');
    this.leadsTo = leadsTo;
  }
}
