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
 * Every undamaged key file to try a secret on: the one next to the data (also at the end of a link), its copy
 * next to the backups, and those set aside, newest first. For each key only the last changed file counts, so
 * an earlier passphrase no longer opens anything. If two computers changed the same file, neither is earlier:
 * both count, the known one first.
 */
export function wholeKeyFiles(
  paths: KeyPaths,
  /** Known already, whatever happened to its files. */
  known: KeyFile | null = null,
): readonly KeyFile[] {
  const found = new Map<string, readonly KeyFile[]>();
  const besideData = join(dirname(paths.dataFile), basename(paths.keyFile)); // elsewhere if the data is a link
  const files = [paths.keyFile, paths.keyCopy, besideData, ...keyFilesAside(paths)];
  for (const content of [known, ...files.map(readKeyFile)]) {
    if (content !== null) found.set(content.id, latest(found.get(content.id) ?? [], content));
  }
  return [...found.values()].flat();
}

/** `before` have one key and one generation. */
function latest(before: readonly KeyFile[], content: KeyFile): readonly KeyFile[] {
  const generation = before[0]?.generation ?? -1;
  if (content.generation > generation) return [content];
  const isNew =
    content.generation === generation && !before.some((one) => sameKeyFile(one, content));
  return isNew ? [...before, content] : before;
}

/** The last changed of a known key file and the others of the same key. */
export function latestOf(paths: KeyPaths, known: KeyFile): KeyFile {
  return wholeKeyFiles(paths, known).find(({ id }) => id === known.id) ?? known;
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
  for (const file of [keyFile, keyCopy]) {
    unlessDiskRefuses(() => {
      const there = readKeyFile(file);
      if (sameKeyFile(proved, there)) return;
      const text = keyFileText(proved);
      if (there?.id === proved.id && isLink(file)) writePrivateFile(file, text);
      else writePrivateFileHere(file, text, () => setAside(file, now));
    });
  }
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
  moveFileSync(file, freeName(join(dirname(file), `${asideStart}${inName(now)}`)));
  syncFolder(dirname(file));
}

function freeName(start: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${start}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!isThere(name)) return name;
  }
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
