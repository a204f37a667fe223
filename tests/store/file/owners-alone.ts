import { statSync } from 'node:fs';

/** Whether only its owner may read a file. Windows has no such modes; the folder's permissions count there. */
export function isOwnersAlone(file: string): boolean {
  return process.platform === 'win32' || (statSync(file).mode & 0o777) === 0o600;
}
