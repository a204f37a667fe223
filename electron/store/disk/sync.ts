import { closeSync, fsyncSync, openSync } from 'node:fs';
import { codeOf } from './failure.ts';

/** Waits until the file's bytes are on disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes new and moved names in a folder survive a power cut. A system that can't do this is ignored. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!foldersCannotSync.has(codeOf(error) ?? '')) throw error;
  }
}

/** Windows opens no folders, and some network drives don't sync them. */
export const foldersCannotSync: ReadonlySet<string> = new Set([
  'EACCES',
  'EBADF',
  'EINVAL',
  'EISDIR',
  'ENOTSUP',
  'EPERM',
]);
