import { basename, dirname, join } from 'node:path';
import { realFile } from '../store/disk/real-file.ts';

/** Where Rung keeps its own files. */
export interface OwnPaths {
  readonly folder: string;
  readonly backupsFolder: string;
  /** It may be in someone else's folder, under any name. */
  readonly dataFile: string;
}

/**
 * Whether Rung stores, or may later store, its own data under that name. Exports must not overwrite it.
 * Follows links.
 */
export function isOwnFile(file: string, { folder, backupsFolder, dataFile }: OwnPaths): boolean {
  const real = inRealFolder(realFile(file));
  const data = inRealFolder(dataFile);
  if (alike(real, data) || real.toLowerCase().startsWith(`${data.toLowerCase()}-`)) return true;
  const isInOwn = [folder, backupsFolder, dirname(data)].some((own) =>
    alike(dirname(real), realFile(own)),
  );
  return isInOwn && ownName.test(basename(real));
}

const ownName =
  /^(rung\.db.*|rung\.key|rung\.remembered.*|rung\.tries|rung\.lock|rung-.*\.db.*|\.rung-.*)$/i;

/** The file may not exist yet. */
function inRealFolder(file: string): string {
  return join(realFile(dirname(file)), basename(file));
}

/** Most disks on macOS and Windows ignore letter case. */
function alike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
