import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isOneOf } from '../../data/values/is-one-of.ts';
import type { Progress, StorageFailure } from '../../data/values/outcome.ts';
import { claimData } from '../session/claim.ts';
import { storageFailure, tryDisk } from '../store/disk/failure.ts';
import { mayBeThere } from '../store/disk/is-there.ts';
import { leadOf, realFile } from '../store/disk/real-file.ts';
import type { DataKey } from '../store/file/connection.ts';
import { convertInPlace } from '../store/file/convert-database.ts';
import {
  hasMarkOfRung,
  isPlainOfOther,
  type Look,
  lookOf,
  lookOfLog,
} from '../store/file/look-of-file.ts';
import type { PassphrasePaths } from './passphrase-paths.ts';

interface Converted {
  /** The names of copies that can't be converted; each is unchanged. */
  readonly left: readonly string[];
  /** Why the disk refused one of them, if it did. */
  readonly refused: StorageFailure | null;
}

/**
 * Re-encrypts every copy from one key to the other (null: plain), one after the other, and yields to the
 * window in between. A kill leaves each copy either unchanged or converted. Copies made meanwhile are
 * converted too. A copy behind a link may be another Rung's data: while that Rung has it open, it is left
 * unchanged.
 */
export async function convertCopies(
  paths: PassphrasePaths,
  from: DataKey | null,
  to: DataKey | null,
  onProgress: (progress: Progress) => void,
): Promise<Converted> {
  const left = new Set<string>();
  let refused: StorageFailure | null = null;
  const claim = claimData();
  const isToDo = (file: string) => {
    const form = left.has(file) || isLog(file) ? 'empty' : formOf(file);
    if (form === 'unreadable' || (form === 'damaged' && to !== null)) left.add(file);
    return form === (to === null ? 'encrypted' : 'plain');
  };
  try {
    for (let done = 0; ; done += 1) {
      const [next, ...others] = copiesIn(paths).filter(isToDo);
      if (next === undefined) break;
      onProgress({ done, total: done + 1 + others.length });
      await nextTurn();
      try {
        const file = realFile(next);
        if (!isInOwnFolder(file, paths)) claim.take(file);
        convertInPlace(file, from, to);
      } catch (error) {
        const why = storageFailure(error);
        if (why === 'disk-full' || why === 'read-only') refused = why;
        left.add(next); // whatever is wrong with it, continue with the others
      }
    }
  } finally {
    claim.release();
  }
  const logs = logsOf(copiesIn(paths)).filter((file) => {
    const form = formOf(file);
    return form === 'unreadable' || form === (to === null ? 'encrypted' : 'plain');
  });
  const still = [...left, ...logs].filter(mayBeThere); // not a backup that expired in the meantime
  return { left: still.map((file) => basename(file)), refused };
}

/** In the data's folder, which this Rung has claimed, and in its own folder, where nobody else has files open. */
function isInOwnFolder(
  file: string,
  { folder, dataFile, backupsFolder }: PassphrasePaths,
): boolean {
  const own = [dirname(dataFile), realFile(folder)];
  if (leadOf(backupsFolder) === null) own.push(realFile(backupsFolder));
  return own.includes(dirname(file));
}

/** Databases next to Rung's that aren't Rung's, judged by name and header: they are left unchanged. */
export function databasesOfOthers(paths: PassphrasePaths): readonly string[] {
  return databasesBeside(paths).filter(
    (file) => file.endsWith(ending) && !isRungs(file) && !isClearOfRung(file),
  );
}

/** Whether one of the copies is, or may be, encrypted: then it needs the key file. */
export function someAreEncrypted(paths: PassphrasePaths): boolean {
  return copiesIn(paths).some((file) => isOneOf(formOf(file), 'encrypted', 'unreadable'));
}

/** Judged by size and some of the bytes, not by whether it is whole. */
export function formOf(file: string): Look | 'unreadable' {
  try {
    return isLog(file) ? lookOfLog(file) : lookOf(file);
  } catch {
    return 'unreadable'; // whatever the error
  }
}

/** The backups, every database of Rung's that was set aside, and logs and journals that lost their file. */
export function copiesIn(paths: PassphrasePaths): readonly string[] {
  return databasesBeside(paths).filter(
    (file) => realFile(file) !== paths.dataFile && isRungs(file),
  );
}

/** The logs and journals among these files and next to them, also at the ends of links. They can't be encrypted. */
export function logsOf(files: readonly string[]): readonly string[] {
  return [...new Set(files.flatMap((file) => (isLog(file) ? [file] : logsBeside(file))))];
}

/** The log and the journal of a database, as far as they are there. */
export function logsBeside(file: string): readonly string[] {
  return ['-wal', '-journal'].map((log) => `${realFile(file)}${log}`).filter(mayBeThere);
}

/** Whether a file is named as the log or journal of a database. */
export function isLog(file: string): boolean {
  return logName.test(file);
}

/** No matter whose they are. */
export function databasesBeside({
  folder,
  dataFile,
  backupsFolder,
}: PassphrasePaths): readonly string[] {
  const linked = dirname(dataFile);
  // A link may lead to another Rung's files.
  const aside = linked === realFile(folder) ? [] : databasesIn(linked).filter(isSetAside);
  return [...databasesIn(backupsFolder), ...databasesIn(folder), ...aside];
}

function isSetAside(file: string): boolean {
  return /^rung-(set-aside|kept)-/.test(basename(file));
}

const ending = '.db';
const logName = /\.db-(wal|journal)$/;
const ownName = /^rung[-.]/;

function isFile(folder: string, name: string): boolean {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * Judged by name and, if it can be read, by header. A folder is listed only if it can't be read: then it may
 * contain Rung's databases.
 */
export function isRungs(file: string): boolean {
  try {
    if (statSync(file).isDirectory()) return true;
    return ownName.test(basename(file)) && (isLog(file) || !isPlainOfOther(file));
  } catch {
    return ownName.test(basename(file)) || isLink(file);
  }
}

/** If it can't be checked, it doesn't count as a link. */
function isLink(file: string): boolean {
  const lead = tryDisk(() => leadOf(file));
  return lead.kind === 'saved' && lead.value !== null;
}

/** A plain file with Rung's own mark in it. */
export function isPlainOfRung(file: string): boolean {
  return formOf(file) === 'plain' && hasMarkOfRung(file);
}

/** An unencrypted file with Rung's own mark in it, whole or damaged. */
export function isClearOfRung(file: string): boolean {
  return isPlainOfRung(file) || (formOf(file) === 'damaged' && hasMarkOfRung(file));
}

/**
 * Includes logs and journals that lost their file, and links to files. A folder that can't be read, or is a link to a
 * disconnected disk, represents its content.
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
          name.endsWith(ending) || (isLog(name) && !names.includes(name.replace(logName, ending))),
      )
      .map((name) => join(folder, name));
  } catch {
    return [folder];
  }
}
