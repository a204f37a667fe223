import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Shown } from '../../data/exchange/outcomes.ts';
import { codeOf } from '../store/disk/failure.ts';

/** The first of these folders that exists, skipping any that the system can't name; null if there is none. */
export function firstFolder(folders: readonly (() => string)[]): string | null {
  for (const folder of folders) {
    try {
      const path = folder();
      if (statSync(path).isDirectory()) return path;
    } catch {
      // It is gone, or there is none of this kind.
    }
  }
  return null;
}

/** The missing part of a path: the path itself or its topmost missing folder. Null if it exists. */
export function goneOf(path: string): string | null {
  if (!isGone(path)) return null;
  return (dirname(path) === path ? null : goneOf(dirname(path))) ?? path;
}

/**
 * Something that can't be checked, such as a file in a folder without permission, may well exist; so may a
 * link that leads nowhere.
 */
function isGone(path: string): boolean {
  try {
    lstatSync(path);
    return false;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');
  }
}

/**
 * Shows a file in its folder. If it is gone, says which part of its path is missing and shows the nearest
 * folder that exists.
 */
export function showInFolder(file: string, show: (file: string) => void): Shown {
  const gone = goneOf(file);
  if (gone === null || existsSync(dirname(gone))) show(gone === null ? file : dirname(gone));
  return gone === null ? { kind: 'shown' } : { kind: 'gone', gone };
}
