import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../../../data/values/iso-date.ts';
import { unlessDiskRefuses } from '../../store/file/failure.ts';
import { isThere } from '../../store/file/is-there.ts';
import { moveFileSync } from '../../store/file/move-file.ts';
import { realFile } from '../../store/file/real-file.ts';
import { removeFile } from '../../store/file/remove-file.ts';
import { inName } from '../../store/file/replace-database.ts';
import { syncFolder } from '../../store/file/sync.ts';
import type { Places } from '../places.ts';
import { writePrivateFile, writePrivateFileHere } from '../write-private-file.ts';
import { type KeyFile, keyFileText, readKeyFile, sameKeyFile } from './key-file.ts';

type KeyPlaces = Pick<Places, 'dataFile' | 'folder' | 'keyFile' | 'keyCopy' | 'backupsFolder'>;

/** Whether there is a key file in one of its two places, readable or not. */
export function hasKeyFile({ keyFile, keyCopy }: KeyPlaces): boolean {
  return existsSync(keyFile) || existsSync(keyCopy);
}

/**
 * Every key file that a secret is tried on: the one beside the data, also where a link leads to the data, its copy
 * beside the backups, and, the newest first, those that were set aside. Of one key only the file that was changed last counts: the
 * passphrase of an earlier one opens nothing any more. Where two computers have changed the same one, neither
 * is the earlier: both count, the known one first. None of them is damaged.
 */
export function wholeKeyFiles(
  places: KeyPlaces,
  /** Known already, whatever became of its files. */
  known: KeyFile | null = null,
): readonly KeyFile[] {
  const found = new Map<string, readonly KeyFile[]>();
  const besideData = join(dirname(places.dataFile), basename(places.keyFile)); // elsewhere, where the data is a link
  const files = [places.keyFile, places.keyCopy, besideData, ...keyFilesAside(places)];
  for (const content of [known, ...files.map(readKeyFile)]) {
    if (content !== null) found.set(content.id, latest(found.get(content.id) ?? [], content));
  }
  return [...found.values()].flat();
}

/** `before` are of one key and one generation. */
function latest(before: readonly KeyFile[], content: KeyFile): readonly KeyFile[] {
  const generation = before[0]?.generation ?? -1;
  if (content.generation > generation) return [content];
  const isNew =
    content.generation === generation && !before.some((one) => sameKeyFile(one, content));
  return isNew ? [...before, content] : before;
}

/** Of a key file that is known and those of its key, the one that was changed last. */
export function latestOf(places: KeyPlaces, known: KeyFile): KeyFile {
  return wholeKeyFiles(places, known).find(({ id }) => id === known.id) ?? known;
}

/** Whether a whole file of the same key is beside the data or beside the backups. */
export function isInPlace({ keyFile, keyCopy }: KeyPlaces, { id }: KeyFile): boolean {
  return [keyFile, keyCopy].some((file) => readKeyFile(file)?.id === id);
}

/**
 * Puts a key file into both places, for good. Of the key in it one whole file is there at every moment, also where
 * links make both places one. What holds another key, or can't be read, is set aside. The copy goes once the new
 * file is on the disk, and before it takes its place, so that neither of the two stays for an earlier passphrase.
 * Throws where the file can't be written; a copy that can't is made at the next unlocking.
 */
export function writeKeyFile(places: KeyPlaces, content: KeyFile, now: Instant): void {
  const { keyFile, keyCopy } = places;
  setAsideUnlessOf(content, keyFile, now);
  setAsideUnlessOf(content, keyCopy, now);
  const copy = readKeyFile(keyCopy);
  // The last whole one stays until the other is, too.
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

/** Whether two paths lead to one name in one folder: to remove the one would remove both. */
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
 * Brings a key file that has opened the data into both places where it is not there. What stands there
 * instead is set aside once the new file is written; of a link only the link, because what it leads to may be the
 * key of other data. If the disk refuses, nothing more is tried.
 */
export function healKeyFiles({ keyFile, keyCopy }: KeyPlaces, proved: KeyFile, now: Instant): void {
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
 * Nothing needs the key file any more, or it is for files that could not be converted: it stays under another
 * name. If the disk refuses, nothing more is tried.
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

/** Renames the file or the link, in its folder, to a name that is free. Does nothing if there is none. */
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

function keyFilesAside({ folder, backupsFolder }: KeyPlaces): readonly string[] {
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
    return []; // it is not there, or can't be read
  }
}

const asideStart = 'rung-set-aside-';
const ending = '.key';
