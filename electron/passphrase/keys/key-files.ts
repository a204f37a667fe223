import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../../../data/values/iso-date.ts';
import { unlessDiskRefuses } from '../../store/disk/failure.ts';
import { isThere } from '../../store/disk/is-there.ts';
import { moveFileSync } from '../../store/disk/move-file.ts';
import { realFile } from '../../store/disk/real-file.ts';
import { removeFile } from '../../store/disk/remove-file.ts';
import { syncFolder } from '../../store/disk/sync.ts';
import { inName } from '../../store/file/replace-database.ts';
import type { PassphrasePaths } from '../passphrase-paths.ts';
import { writePrivateFile, writePrivateFileHere } from '../write-private-file.ts';
import { type KeyFile, keyFileText, readKeyFile, sameKeyFile } from './key-file.ts';

type KeyPaths = Pick<
  PassphrasePaths,
  'dataFile' | 'folder' | 'keyFile' | 'keyCopy' | 'backupsFolder'
>;

/** Whether either of the two key file paths has a file, readable or not. */
export function hasKeyFile({ keyFile, keyCopy }: KeyPaths): boolean {
  return existsSync(keyFile) || existsSync(keyCopy);
}

/**
 * Every undamaged key file to try a secret on, once each: of a key, first the ones in place (next to the data,
 * also at the end of a link, and the copy next to the backups), then those set aside; in each part the last
 * changed first. An earlier one counts as well: what looks later may have been changed on another computer,
 * or in another copy of the folder, by someone who knows a different passphrase.
 */
export function wholeKeyFiles(
  paths: KeyPaths,
  /** Known already, whatever happened to its files. */
  known: KeyFile | null = null,
): readonly KeyFile[] {
  const inPlace = lastChangedFirst([known, ...keyFilesInPlace(paths).map(readKeyFile)]);
  const all = [...inPlace, ...lastChangedFirst(keyFilesAside(paths).map(readKeyFile))];
  const ids = new Set(all.map(({ id }) => id));
  return [...ids].flatMap((of) => withoutSame(all.filter(({ id }) => id === of)));
}

/** The last changed of a known key file and those of the same key in place. */
export function latestOf(paths: KeyPaths, known: KeyFile): KeyFile {
  const inPlace = lastChangedFirst([known, ...keyFilesInPlace(paths).map(readKeyFile)]);
  return inPlace.find(({ id }) => id === known.id) ?? known;
}

/** One more than the highest generation of the key's files, in place or not. */
export function nextGeneration(paths: KeyPaths, known: KeyFile): number {
  const ofKey = wholeKeyFiles(paths, known).filter(({ id }) => id === known.id);
  return Math.max(...ofKey.map(({ generation }) => generation)) + 1;
}

/** Those of different keys stay in their order. */
function lastChangedFirst(files: readonly (KeyFile | null)[]): readonly KeyFile[] {
  const whole = files.filter((file) => file !== null);
  const ids = new Set(whole.map(({ id }) => id));
  return [...ids].flatMap((of) =>
    whole.filter(({ id }) => id === of).toSorted((a, b) => b.generation - a.generation),
  );
}

function withoutSame(files: readonly KeyFile[]): readonly KeyFile[] {
  const byText = new Map<string, KeyFile>();
  for (const file of files) {
    const text = keyFileText(file);
    if (!byText.has(text)) byText.set(text, file);
  }
  return [...byText.values()];
}

/** Whether an undamaged file of the same key is next to the data or next to the backups. */
export function isInPlace({ keyFile, keyCopy }: KeyPaths, { id }: KeyFile): boolean {
  return [keyFile, keyCopy].some((file) => readKeyFile(file)?.id === id);
}

/**
 * Writes a key file to both paths durably. At every moment there is one undamaged file of its key, even if
 * links make both paths the same. A file that has another key, or can't be read, is set aside. The old copy
 * is removed when the new file is on disk but not yet in place, so that an earlier passphrase opens neither
 * of them. Throws if the file can't be written; a missing copy is created at the next unlock.
 */
export function writeKeyFile(paths: KeyPaths, content: KeyFile, now: Instant): void {
  const { keyFile, keyCopy } = paths;
  setAsideUnlessOf(content, keyFile, now);
  setAsideUnlessOf(content, keyCopy, now);
  const copy = readKeyFile(keyCopy);
  // The last undamaged one stays until the other is undamaged, too.
  if (copy !== null && readKeyFile(keyFile) === null) writePrivateFile(keyFile, keyFileText(copy));
  const text = keyFileText(content);
  writePrivateFile(keyFile, text, () => {
    if (copy === null || areOneFile(keyFile, keyCopy)) return;
    removeFile(keyCopy);
    syncFolder(dirname(keyCopy));
  });
  unlessDiskRefuses(() => {
    if (!sameKeyFile(content, readKeyFile(keyCopy))) writePrivateFile(keyCopy, text);
  });
}

/**
 * After a key file was changed: overwrites set-aside files that still have its earlier content with the new
 * content, so that a changed passphrase opens none of them.
 */
export function renewAside(paths: KeyPaths, before: KeyFile, content: KeyFile): void {
  for (const file of keyFilesAside(paths)) {
    unlessDiskRefuses(() => {
      if (!sameKeyFile(before, readKeyFile(file)) || isLink(file)) return;
      writePrivateFileHere(file, keyFileText(content), () => {});
    });
  }
}

/** Whether two paths lead to the same name in the same folder: removing one would remove both. */
function areOneFile(one: string, other: string): boolean {
  const [first, second] = [realFile(one), realFile(other)];
  return (
    first === second || (sameInode(first, second) && sameInode(dirname(first), dirname(second)))
  );
}

function sameInode(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) =>
    statSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/**
 * Restores a key file that has opened the data to each path where it is missing. Whatever is at the path is
 * set aside after the new file is written. If that is a link, only the link is set aside, because its target
 * may be the key of other data. If the disk refuses, it stops.
 */
export function healKeyFiles({ keyFile, keyCopy }: KeyPaths, proved: KeyFile, now: Instant): void {
  for (const file of [keyFile, keyCopy]) unlessDiskRefuses(() => putInPlace(file, proved, now));
}

/**
 * Before a key file that has opened the data is changed: sets aside what is in place for the same key but was
 * changed elsewhere, because someone may know only the passphrase or recovery key of that file. Throws if the
 * disk refuses.
 */
export function setOthersOfKeyAside(
  { keyFile, keyCopy }: KeyPaths,
  proved: KeyFile,
  now: Instant,
): void {
  for (const file of [keyFile, keyCopy]) {
    if (readKeyFile(file)?.id === proved.id) putInPlace(file, proved, now);
  }
}

function putInPlace(file: string, proved: KeyFile, now: Instant): void {
  const there = readKeyFile(file);
  if (sameKeyFile(proved, there)) return;
  const text = keyFileText(proved);
  if (there?.id === proved.id && isLink(file)) {
    writePrivateFileHere(nameAside(file, now), keyFileText(there), () => {});
    writePrivateFile(file, text);
  } else writePrivateFileHere(file, text, () => setAside(file, now));
}

/**
 * Nothing needs the key file any more, or only files that could not be converted: it is kept under another
 * name. If the disk refuses, it stops.
 */
export function setKeyFilesAside(files: readonly string[], now: Instant): void {
  for (const file of files) unlessDiskRefuses(() => setAside(file, now));
}

function setAsideUnlessOf({ id }: KeyFile, file: string, now: Instant): void {
  if (readKeyFile(file)?.id !== id) setAside(file, now);
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Renames the file or the link, in its folder, to a free name. Does nothing if it doesn't exist. */
function setAside(file: string, now: Instant): void {
  if (!isThere(file)) return;
  moveFileSync(file, nameAside(file, now));
  syncFolder(dirname(file));
}

/** A free name in the same folder. */
function nameAside(file: string, now: Instant): string {
  const start = join(dirname(file), `${asideStart}${inName(now)}`);
  for (let number = 1; ; number += 1) {
    const name = `${start}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!isThere(name)) return name;
  }
}

/** In place, and where the data really is if it is behind a link. */
function keyFilesInPlace({ keyFile, keyCopy, dataFile }: KeyPaths): readonly string[] {
  return [keyFile, keyCopy, join(dirname(dataFile), basename(keyFile))];
}

function keyFilesAside({ folder, backupsFolder }: KeyPaths): readonly string[] {
  return [folder, backupsFolder]
    .flatMap((each) => namesIn(each).map((name) => ({ name, file: join(each, name) })))
    .filter(({ name }) => name.startsWith(asideStart) && name.endsWith(ending))
    .toSorted((a, b) => b.name.localeCompare(a.name))
    .map(({ file }) => file);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it doesn't exist or can't be read
  }
}

const asideStart = 'rung-set-aside-';
const ending = '.key';
