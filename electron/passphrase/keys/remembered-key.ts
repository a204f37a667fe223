import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { tryDisk } from '../../store/disk/failure.ts';
import { moveFileSync } from '../../store/disk/move-file.ts';
import { removeFile } from '../../store/disk/remove-file.ts';
import { syncFolder } from '../../store/disk/sync.ts';
import type { DataKey } from '../../store/file/connection.ts';
import type { PassphrasePaths } from '../passphrase-paths.ts';
import { writePrivateFile } from '../write-private-file.ts';
import { idOfKey, type KeyFile } from './key-file.ts';
import { wholeKeyFiles } from './key-files.ts';
import type { Keychain } from './keychain.ts';

/** Whether this computer was asked to remember the key, locked or not. */
export function isRemembered({ remembered, rememberedLocked }: PassphrasePaths): boolean {
  return [remembered, rememberedLocked].some(holdsSomething);
}

/**
 * The remembered key and its key file, if this computer remembers one, it isn't locked, and it matches a key
 * file. Null otherwise, also after any error.
 */
export async function rememberedKey(
  paths: PassphrasePaths,
  keychain: Keychain,
): Promise<{ readonly file: KeyFile; readonly key: DataKey } | null> {
  if (!holdsSomething(paths.remembered)) return null;
  try {
    if (!(await keychain.isReal())) return null;
    const key = Buffer.from(await keychain.open(readFileSync(paths.remembered)), 'hex');
    const file = wholeKeyFiles(paths).find(({ id }) => id === idOfKey(key));
    return file === undefined ? null : { file, key };
  } catch {
    return null; // ask for the passphrase instead
  }
}

/** `sealed` is the key in hex, sealed by the keychain. Throws if the disk refuses. */
export function rememberKey({ remembered }: PassphrasePaths, sealed: Buffer): void {
  writePrivateFile(remembered, sealed);
}

export function forgetKey({ remembered, rememberedLocked }: PassphrasePaths): void {
  for (const file of [remembered, rememberedLocked]) removeOrEmpty(file);
  syncFolder(dirname(remembered));
}

/** An empty file opens nothing; the file may be writable although its folder isn't. */
function removeOrEmpty(file: string): void {
  try {
    removeFile(file);
  } catch (error) {
    if (tryDisk(() => empty(file)).kind === 'not-saved') throw error;
  }
}

function empty(file: string): void {
  const opened = openSync(file, 'w');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function holdsSomething(file: string): boolean {
  const size = tryDisk(() => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  return size.kind === 'not-saved' || size.value > 0; // if nobody can check, assume that it is there
}

/**
 * While locked the remembered key opens nothing, not even after a restart; unlocking restores it. If it can't
 * be moved it is forgotten; throws if the disk refuses even that.
 */
export function lockRemembered({ remembered, rememberedLocked }: PassphrasePaths): void {
  if (!existsSync(remembered)) return;
  try {
    moveFileSync(remembered, rememberedLocked);
  } catch {
    removeOrEmpty(remembered);
  }
  syncFolder(dirname(remembered));
}

export function unlockRemembered({ remembered, rememberedLocked }: PassphrasePaths): void {
  if (!existsSync(rememberedLocked)) return;
  moveFileSync(rememberedLocked, remembered);
  syncFolder(dirname(remembered));
}
