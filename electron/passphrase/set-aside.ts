import { constants, copyFileSync, lstatSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../../data/values/iso-date.ts';
import { codeOf, unlessDiskRefuses } from '../store/disk/failure.ts';
import { isThere } from '../store/disk/is-there.ts';
import { moveFileSync } from '../store/disk/move-file.ts';
import { refuseDevice } from '../store/disk/no-device.ts';
import { distinctFolders } from '../store/disk/real-file.ts';
import { removeFile } from '../store/disk/remove-file.ts';
import { syncFile, syncFolder } from '../store/disk/sync.ts';
import { tempFileBeside } from '../store/disk/temp-file.ts';
import type { PassphrasePaths } from './passphrase-paths.ts';

/** The folder names start with this. */
export const setAsideStart = 'set-aside-';
/** More has to be moved into it, at the next start if not now. */
const unfinished = '.unfinished';
/** A database and the files that SQLite puts next to it. */
const databaseEndings = ['', '-wal', '-shm', '-journal'];
/** The disk refused midway: what was moved in goes back to where it was. */
const goingBack = '.going-back';

/**
 * Moves the key file and everything that the key opens into a new folder next to it: a complete data folder,
 * which the passphrase opens if it is found again. A kill midway is completed at the next start. If the disk
 * refuses, throws after moving everything back.
 */
export function setEverythingAside(paths: PassphrasePaths, now: Instant): void {
  const { folder } = paths;
  for (const aside of asideEnding(folder, goingBack)) rename(aside, goingBack, unfinished);
  if (asideEnding(folder, unfinished).length === 0) {
    mkdirSync(join(folder, `${setAsideStart}${now.replaceAll(':', '-')}${unfinished}`), {
      mode: 0o700,
    });
    syncFolder(folder);
  }
  try {
    finish(paths);
  } catch (error) {
    // Later starts must not continue unasked: by then there may be new data.
    unlessDiskRefuses(() => {
      for (const aside of asideEnding(folder, unfinished)) rename(aside, unfinished, goingBack);
      giveBack(paths);
    });
    throw error;
  }
}

/** Does nothing if nothing is unfinished. Each step can be repeated. */
export function finishSettingAside(paths: PassphrasePaths): void {
  giveBack(paths);
  finish(paths);
}

function finish(paths: PassphrasePaths): void {
  const [aside, ...others] = asideEnding(paths.folder, unfinished);
  if (aside === undefined) return;
  const present = toSetAside(paths).filter(isThere);
  const room = roomFor(aside, present);
  for (const file of present) {
    const isTaken = isThere(join(room, basename(file)));
    moveAcross(file, join(isTaken ? roomFor(aside, [file]) : room, basename(file)));
  }
  syncFolder(room);
  syncFolder(aside);
  for (const each of [aside, ...others]) settleFolder(each, unfinished);
}

/** A file whose name is in use again stays set aside. */
function giveBack(paths: PassphrasePaths): void {
  for (const aside of asideEnding(paths.folder, goingBack)) {
    const own = basename(paths.dataFile);
    // A log belongs to its own file, never to another one that has its name now.
    const isInUse = isThere(paths.dataFile) && isThere(join(aside, own));
    for (const name of readdirSync(aside)) {
      if (lstatSync(join(aside, name)).isDirectory() && name !== basename(paths.backupsFolder))
        continue;
      const from = pathOf(paths, name);
      if (isThere(from) || (isInUse && name.startsWith(own))) continue;
      moveAcross(join(aside, name), from);
      syncFolder(dirname(from));
    }
    settleFolder(aside, goingBack);
  }
}

function pathOf({ folder, dataFile, backupsFolder }: PassphrasePaths, name: string): string {
  if (name === basename(backupsFolder)) return backupsFolder;
  const isData = databaseEndings.some((ending) => name === `${basename(dataFile)}${ending}`);
  return join(isData ? dirname(dataFile) : folder, name);
}

/**
 * A folder where none of these names is taken: this one, or one inside it. Files that were set aside are
 * never overwritten.
 */
function roomFor(aside: string, files: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const room = number === 1 ? aside : join(aside, String(number));
    if (files.some((file) => isThere(join(room, basename(file))))) continue;
    mkdirSync(room, { recursive: true, mode: 0o700 });
    return room;
  }
}

function asideEnding(folder: string, ending: string): readonly string[] {
  if (!isThere(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(setAsideStart) && name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** Marks the folder as done; an empty one is removed. */
function settleFolder(aside: string, ending: string): void {
  if (readdirSync(aside).length > 0) rename(aside, ending, '');
  else rmdirSync(aside);
  syncFolder(dirname(aside));
}

function rename(aside: string, from: string, to: string): void {
  const plain = aside.slice(0, -from.length);
  for (let number = 1; ; number += 1) {
    const name = `${plain}${number === 1 ? '' : `-${number}`}${to}`;
    if (isThere(name)) continue;
    moveFileSync(aside, name);
    syncFolder(dirname(aside));
    return;
  }
}

/** A link may lead to another disk, and nothing can be renamed across disks. */
function moveAcross(from: string, to: string): void {
  try {
    moveFileSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    refuseDevice(from); // copying a pipe would never end
    const part = tempFileBeside(to);
    try {
      copyFileSync(from, part, constants.COPYFILE_EXCL);
      syncFile(part);
      moveFileSync(part, to);
    } finally {
      unlessDiskRefuses(() => removeFile(part));
    }
    syncFolder(dirname(to));
    removeFile(from);
  }
}

function toSetAside(paths: PassphrasePaths): readonly string[] {
  const { folder, dataFile, backupsFolder, keyFile, wrongTries } = paths;
  const own = databaseEndings.map((ending) => `${dataFile}${ending}`);
  const earlier = distinctFolders(folder, dirname(dataFile)).flatMap((each) =>
    readdirSync(each)
      .filter((name) => /^rung-(set-aside|kept)-/.test(name))
      .map((name) => join(each, name)),
  );
  const { remembered, rememberedLocked } = paths;
  return [...own, ...earlier, backupsFolder, wrongTries, remembered, rememberedLocked, keyFile];
}
