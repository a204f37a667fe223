import { join } from 'node:path';

const built = join(import.meta.dirname, '..');

/** The page and everything it loads. */
export const rendererFolder = join(built, 'renderer');
export const preloadFile = join(built, 'preload', 'preload.cjs');
/** Runs in its own thread to read and write an import. */
export const importWorkerFile = join(import.meta.dirname, 'import-worker.js');
/** Runs in its own thread to try a passphrase. */
export const deriveWorkerFile = join(import.meta.dirname, 'derive-worker.js');
/** The window's icon on a Linux desktop; elsewhere the program has its own. */
export const windowIconFile = join(built, 'icons', 'window.png');
export const ladderFile = join(built, 'ladders', 'engineering-leadership.json');

/** The only file with the person's data. */
export function dataFileIn(userData: string): string {
  return join(userData, 'rung.db');
}

/** The folder of its backups. */
export function backupsFolderIn(userData: string): string {
  return join(userData, 'backups');
}

/** The passphrase and the recovery key open it: the data's key, encrypted with each. */
export function keyFileIn(userData: string): string {
  return join(userData, 'rung.key');
}
