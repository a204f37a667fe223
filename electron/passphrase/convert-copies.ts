import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Progress, StorageFailure } from '../../data/values/outcome.ts';
import { claimData } from '../session/claim.ts';
import type { DataKey } from '../store/file/connection.ts';
import { convertInPlace } from '../store/file/convert-database.ts';
import { kept, storageFailure } from '../store/file/failure.ts';
import { mayBeThere } from '../store/file/is-there.ts';
import { hasMarkOfRung, isPlainOfOther, type Look, lookOf } from '../store/file/look-of-file.ts';
import { leadOf, realFile } from '../store/file/real-file.ts';
import type { Places } from './places.ts';

interface Converted {
  /** Those that can't be converted, by name: each is as it was. */
  readonly left: readonly string[];
  /** Why the disk took one of them not, where it was the disk's doing. */
  readonly refused: StorageFailure | null;
}

/**
 * Brings every copy from one key to the other (null: plain), one after the other, with time for the window
 * between them. A kill leaves each as it was or converted. Those that are made meanwhile are converted too. What a
 * link leads to elsewhere may be the data of another Rung: while that has it open, it is left as it is.
 */
export async function convertCopies(
  places: Places,
  from: DataKey | null,
  to: DataKey | null,
  tell: (progress: Progress) => void,
): Promise<Converted> {
  const left = new Set<string>();
  let refused: StorageFailure | null = null;
  const claim = claimData();
  const isToDo = (file: string) => {
    const form = left.has(file) ? 'empty' : formOf(file);
    if (form === 'unreadable' || (form === 'damaged' && to !== null)) left.add(file);
    return form === (to === null ? 'encrypted' : 'plain');
  };
  try {
    for (let done = 0; ; done += 1) {
      const [next, ...others] = copiesIn(places).filter(isToDo);
      if (next === undefined) break;
      tell({ done, total: done + 1 + others.length });
      await nextTurn();
      try {
        const file = realFile(next);
        if (!isInOwnFolder(file, places)) claim.take(file);
        convertInPlace(file, from, to);
      } catch (error) {
        const why = storageFailure(error);
        if (why === 'disk-full' || why === 'read-only') refused = why;
        left.add(next); // whatever is wrong with it, the others go on
      }
    }
  } finally {
    claim.letGo();
  }
  const still = [...left].filter(mayBeThere); // not a backup whose time was over
  return { left: still.map((file) => basename(file)), refused };
}

/** Where nobody but this Rung has anything open: in the folder of the data, which it has claimed, and in its own. */
function isInOwnFolder(file: string, { folder, dataFile, backupsFolder }: Places): boolean {
  const own = [dirname(dataFile), realFile(folder)];
  if (leadOf(backupsFolder) === null) own.push(realFile(backupsFolder));
  return own.includes(dirname(file));
}

/** Databases beside Rung's that are not Rung's, by name and header: they are left as they are. */
export function databasesOfOthers(places: Places): readonly string[] {
  return databasesBeside(places).filter(
    (file) => file.endsWith(ending) && !isRungs(file) && !isClearOfRung(file),
  );
}

/** Whether one of the copies is encrypted, or may be: it needs the key file. */
export function someAreEncrypted(places: Places): boolean {
  return copiesIn(places).some((file) => ['encrypted', 'unreadable'].includes(formOf(file)));
}

/** By its size and some of its bytes; whether it is whole is not looked at. A log alone tells nothing. */
export function formOf(file: string): Look | 'unreadable' {
  try {
    return file.endsWith(log) ? 'unreadable' : lookOf(file);
  } catch {
    return 'unreadable'; // whatever is wrong with it
  }
}

/** The backups, and every database of Rung's that was set aside. */
export function copiesIn(places: Places): readonly string[] {
  return databasesBeside(places).filter(
    (file) => realFile(file) !== places.dataFile && isRungs(file),
  );
}

/** Whoever they belong to. */
export function databasesBeside({ folder, dataFile, backupsFolder }: Places): readonly string[] {
  const linked = dirname(dataFile);
  // Where a link leads, there may be the files of another Rung.
  const aside = linked === realFile(folder) ? [] : databasesIn(linked).filter(isSetAside);
  return [...databasesIn(backupsFolder), ...databasesIn(folder), ...aside];
}

function isSetAside(file: string): boolean {
  return /^rung-(set-aside|kept)-/.test(basename(file));
}

const ending = '.db';
const log = '.db-wal';
const ownName = /^rung[-.]/;

function isFile(folder: string, name: string): boolean {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** By its name, and, where that can be read, by what its header says. A folder that can't be read may hold some. */
export function isRungs(file: string): boolean {
  try {
    if (statSync(file).isDirectory()) return true;
    return ownName.test(basename(file)) && (file.endsWith(log) || !isPlainOfOther(file));
  } catch {
    return ownName.test(basename(file)) || isLink(file);
  }
}

/** Where it can't be looked at, it is taken for none. */
function isLink(file: string): boolean {
  const lead = kept(() => leadOf(file));
  return lead.kind === 'saved' && lead.value !== null;
}

/** A plain file with Rung's own mark in it. */
export function isPlainOfRung(file: string): boolean {
  return formOf(file) === 'plain' && hasMarkOfRung(file);
}

/** The same, also where the file is damaged. */
export function isClearOfRung(file: string): boolean {
  return isPlainOfRung(file) || (formOf(file) === 'damaged' && hasMarkOfRung(file));
}

/**
 * With each log that lost its file, and links to files. A folder that can't be read, or is a link to a disk that is
 * away, stands for what is in it.
 */
export function databasesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return mayBeThere(folder) ? [folder] : [];
  try {
    const names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && isFile(folder, entry.name)))
      .map(({ name }) => name);
    return names
      .filter(
        (name) =>
          name.endsWith(ending) ||
          (name.endsWith(log) && !names.includes(name.slice(0, -'-wal'.length))),
      )
      .map((name) => join(folder, name));
  } catch {
    return [folder];
  }
}
