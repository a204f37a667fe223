import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Shown } from '../../data/exchange/outcomes.ts';
import { codeOf } from '../store/file/failure.ts';

/** The first of these folders that is there; one that the system can't name is passed over. Null for none. */
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

/** What is gone of a path that is not there: itself, or the topmost of its folders that is. Null where it is there. */
export function goneOf(path: string): string | null {
  if (!isGone(path)) return null;
  return (dirname(path) === path ? null : goneOf(dirname(path))) ?? path;
}

/** What can't be looked at, such as in a folder without permission, may well be there; so is a link that leads nowhere. */
function isGone(path: string): boolean {
  try {
    lstatSync(path);
    return false;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');
  }
}

/** Shows a file in its folder; where it is gone, says what of it is, and shows the nearest folder that is there. */
export function showInFolder(file: string, show: (file: string) => void): Shown {
  const gone = goneOf(file);
  if (gone === null || existsSync(dirname(gone))) show(gone === null ? file : dirname(gone));
  return gone === null ? { kind: 'shown' } : { kind: 'gone', gone };
}
