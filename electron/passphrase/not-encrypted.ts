import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { kept } from '../store/file/failure.ts';
import { mayBeThere } from '../store/file/is-there.ts';
import {
  copiesIn,
  databasesBeside,
  databasesIn,
  formOf,
  isClearOfRung,
  isRungs,
} from './convert-copies.ts';
import type { Places } from './places.ts';
import { setAsideStart } from './set-aside.ts';

/** Names of what stands there in the clear, or can't be looked at; also of what has a name of somebody's own. */
export function notEncrypted(places: Places): readonly string[] {
  const renamed = databasesBeside(places).filter((file) => !isRungs(file) && isClearOfRung(file));
  const waiting = waitingBeside(places.dataFile).filter(isClearOfRung);
  const beside = [places.dataFile, ...copiesIn(places), ...renamed, ...waiting]
    .filter((file) => mayBeThere(file) && mayBeClear(file))
    .map((file) => basename(file));
  return [...beside, ...clearInSetAside(places.folder)];
}

function mayBeClear(file: string): boolean {
  return ['plain', 'damaged', 'unreadable'].includes(formOf(file));
}

/** What looks as if it was to take the place of the data, such as what a sync program has brought back. */
function waitingBeside(dataFile: string): readonly string[] {
  return namesIn(dirname(dataFile))
    .filter((name) => name.startsWith(`${basename(dataFile)}.next-`))
    .map((name) => join(dirname(dataFile), name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}

/**
 * In the folders into which locked data was moved, by their paths there. Nothing in them is encrypted with the
 * passphrase of today: each is a whole data folder with a key of its own.
 */
function clearInSetAside(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => name.startsWith(setAsideStart))
    .flatMap((name) => foldersBelow(join(folder, name)))
    .flatMap(databasesIn)
    .filter((file) => (isRungs(file) && mayBeClear(file)) || isClearOfRung(file))
    .map((file) => relative(folder, file).replaceAll(sep, '/'));
}

function foldersBelow(folder: string): readonly string[] {
  const entries = kept(() => readdirSync(folder, { recursive: true, withFileTypes: true }));
  if (entries.kind === 'not-saved') return [folder];
  const below = entries.value.map((entry) => join(entry.parentPath, entry.name));
  return [folder, ...below.filter(isFolder)]; // a folder of backups may be a link
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function namesIn(folder: string): readonly string[] {
  const names = kept(() => readdirSync(folder));
  return names.kind === 'saved' ? names.value : [];
}
