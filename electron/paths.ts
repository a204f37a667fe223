import { join } from 'node:path';

const built = join(import.meta.dirname, '..');

/** The page and all that it loads. */
export const rendererFolder = join(built, 'renderer');
export const preloadFile = join(built, 'preload', 'preload.cjs');
/** What a thread of its own runs to read and write an import. */
export const importWorkerFile = join(import.meta.dirname, 'import-worker.js');
/** What a thread of its own runs to try a passphrase. */
export const deriveWorkerFile = join(import.meta.dirname, 'derive-worker.js');
/** What a Linux desktop shows for the window; elsewhere the icon is the program's own. */
export const windowIconFile = join(built, 'icons', 'window.png');
export const ladderFile = join(built, 'ladders', 'engineering-leadership.json');

/** The one file that holds what the person put in. */
export function dataFileIn(userData: string): string {
  return join(userData, 'rung.db');
}

/** Where its backups are. */
export function backupsFolderIn(userData: string): string {
  return join(userData, 'backups');
}

/** What the passphrase and the recovery key open: the file's key, wrapped by each. */
export function keyFileIn(userData: string): string {
  return join(userData, 'rung.key');
}
