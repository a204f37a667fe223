import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isOneOf } from '../../data/values/is-one-of.ts';
import { tryDisk } from '../store/disk/failure.ts';
import { mayBeThere } from '../store/disk/is-there.ts';
import {
  copiesIn,
  databasesBeside,
  databasesIn,
  formOf,
  isClearOfRung,
  isLog,
  isRungs,
  logsBeside,
  logsOf,
} from './convert-copies.ts';
import type { PassphrasePaths } from './passphrase-paths.ts';
import { setAsideStart } from './set-aside.ts';

/** Names of files that are not encrypted or can't be checked, including those that the person renamed. */
export function notEncrypted(paths: PassphrasePaths): readonly string[] {
  const renamed = databasesBeside(paths).filter((file) => !isRungs(file) && isClearOfRung(file));
  const waiting = waitingBeside(paths.dataFile).filter(isClearOfRung);
  const own = [paths.dataFile, ...copiesIn(paths)];
  const beside = [...own, ...renamed, ...waiting].filter(
    (file) => mayBeThere(file) && mayBeClear(file),
  );
  const withFile = new Set(beside.flatMap(logsBeside)); // what happens to the file happens to them
  const logs = logsOf(own).filter(
    (file) => !beside.includes(file) && !withFile.has(file) && mayBeClear(file),
  );
  return [...[...beside, ...logs].map((file) => basename(file)), ...clearInSetAside(paths.folder)];
}

function mayBeClear(file: string): boolean {
  return isOneOf(formOf(file), 'plain', 'damaged', 'unreadable');
}

/**
 * Files that look as if they were about to replace the data, such as ones that a sync program has brought
 * back.
 */
function waitingBeside(dataFile: string): readonly string[] {
  return namesIn(dirname(dataFile))
    .filter((name) => name.startsWith(`${basename(dataFile)}.next-`))
    .map((name) => join(dirname(dataFile), name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}

/**
 * In the folders that locked data was moved to, by their paths in there. The current passphrase encrypts
 * nothing in them: each is a complete data folder with its own key.
 */
function clearInSetAside(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => name.startsWith(setAsideStart))
    .flatMap((name) => foldersBelow(join(folder, name)))
    .flatMap(databasesIn)
    .flatMap((file) => (isRungs(file) && !isLog(file) ? [file, ...logsBeside(file)] : [file]))
    .filter((file) => (isRungs(file) && mayBeClear(file)) || isClearOfRung(file))
    .map((file) => relative(folder, file).replaceAll(sep, '/'));
}

function foldersBelow(folder: string): readonly string[] {
  const entries = tryDisk(() => readdirSync(folder, { recursive: true, withFileTypes: true }));
  if (entries.kind === 'not-saved') return [folder];
  const below = entries.value.map((entry) => join(entry.parentPath, entry.name));
  return [folder, ...below.filter(isFolder)]; // a backups folder may be a link
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function namesIn(folder: string): readonly string[] {
  const names = tryDisk(() => readdirSync(folder));
  return names.kind === 'saved' ? names.value : [];
}
