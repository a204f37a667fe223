import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, failureOrThrow } from '../store/disk/failure.ts';
import { moveFile } from '../store/disk/move-file.ts';
import { realFile } from '../store/disk/real-file.ts';
import { foldersCannotSync } from '../store/disk/sync.ts';
import { tempFileBeside } from '../store/disk/temp-file.ts';

/** The part of `node:fs/promises` that writing a file needs. */
export interface FilePort {
  open(path: string, flags: 'wx' | 'r'): Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

/** The new content is in place, but the disk did not confirm that it will stay there. */
export class UnconfirmedError extends Error {
  override readonly name = 'UnconfirmedError';
}

/**
 * Writes a file so that, whatever happens, the path has either the old content or all of the new. Throws the
 * file system's error and leaves the old content and no temporary file, or throws UnconfirmedError.
 */
export async function writeWhole(
  file: string,
  bytes: Uint8Array,
  files: FilePort = { open, rename, unlink },
): Promise<void> {
  const real = realFile(file); // a link stays a link
  const part = tempFileBeside(real);
  try {
    await writeSynced(part, bytes, files);
    await moveFile(part, real, files.rename);
  } catch (error) {
    await files.unlink(part).catch(() => undefined); // it may not exist
    throw error;
  }
  await syncFolder(dirname(real), files);
}

async function writeSynced(file: string, bytes: Uint8Array, files: FilePort): Promise<void> {
  const handle = await files.open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes the new name survive a power cut. The file is already in place, so a system that can't do this is
 * ignored.
 */
async function syncFolder(folder: string, files: FilePort): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (foldersCannotSync.has(codeOf(error) ?? '')) return;
    failureOrThrow(error);
    throw new UnconfirmedError('The folder could not be synced.', { cause: error });
  }
}
