import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Instant, instant } from '../../../data/values/iso-date.ts';
import { FileInUseError, failureOrThrow, unlessDiskRefuses } from './failure.ts';
import { hasLog } from './file-stamp.ts';
import { moveFileSync } from './move-file.ts';
import { removeFile } from './remove-file.ts';
import { syncFile, syncFolder } from './sync.ts';

/** What becomes of the database that was in the place: kept beside it under another name, or removed. */
export type Replaced = 'set-aside' | 'removed';

/**
 * Puts a finished, closed database into the place of another, which nobody has open. A replacement that was
 * pending is given up first: the later choice is the one that counts. Throws, having changed nothing, while it
 * can; once neither going on nor going back is possible it is decided: whoever opens the file next begins with
 * `finishReplacing`. Gives the path of what is set aside, or null.
 */
export function replaceDatabase(
  file: string,
  part: string,
  replaced: Replaced,
  now: Instant,
): string | null {
  if (hasLog(part)) throw new Error('The part is not finished: a log stands beside it.');
  if (replaced === 'removed' && hasLog(file)) {
    throw new FileInUseError(); // somebody else writes into it: it could not come back without its log
  }
  giveUpPending(file);
  const free = freeAside(file, now);
  const aside = replaced === 'set-aside' && isThere(file) ? free.path : null;
  syncFile(part);
  const next = `${file}.next-${replaced}-${free.moment}`;
  moveFileSync(part, next);
  try {
    syncFolder(dirname(file));
    finishReplacing(file);
  } catch (error) {
    failureOrThrow(error);
    const isInPlace = !isReplacing(file); // and the disk only did not say that it stays there
    unlessDiskRefuses(() => cancelReplacing(file));
    if (!isInPlace && !isReplacing(file)) throw error;
  }
  return aside;
}

/** At most one is pending: two of them would take place one after the other, a start each. */
function giveUpPending(file: string): void {
  while (isReplacing(file)) {
    cancelReplacing(file);
    if (isReplacing(file)) finishReplacing(file);
  }
}

/** Finishes a replacement that was cut off; does nothing when there is none. Each step can be repeated. */
export function finishReplacing(file: string): void {
  const folder = dirname(file);
  const next = nextOf(file);
  if (next === null) return;
  const aside = asidePath(file, next.moment);
  // What SQLite puts beside a file goes first: beside a new one it would be taken for that one's.
  for (const ending of ['-wal', '-journal']) {
    if (next.replaced === 'set-aside') move(`${file}${ending}`, `${aside}${ending}`);
    else removeFile(`${file}${ending}`);
  }
  removeFile(`${file}-shm`);
  if (next.replaced === 'set-aside') move(file, aside);
  syncFolder(folder);
  moveFileSync(join(folder, next.name), file);
  syncFolder(folder);
}

/**
 * Gives up a replacement that could not be finished: what was moved aside for it comes back. Does nothing
 * where the new file is the only one there is. Throws where the disk refuses; each step can be repeated.
 */
export function cancelReplacing(file: string): void {
  const next = nextOf(file);
  if (next === null) return;
  if (next.replaced === 'set-aside') {
    const aside = asidePath(file, next.moment);
    for (const ending of ['', '-wal', '-journal']) move(`${aside}${ending}`, `${file}${ending}`);
  }
  if (!isThere(file)) return;
  removeFile(join(dirname(file), next.name));
  syncFolder(dirname(file));
}

/** Whether one was cut off, and is still to be finished. */
export function isReplacing(file: string): boolean {
  return nextOf(file) !== null;
}

/**
 * Where what is set aside now goes, and the moment in its name: a later one, by milliseconds, where something has
 * the name already. A clock can be set back, or stand still.
 */
export function freeAside(
  file: string,
  now: Instant,
): { readonly path: string; readonly moment: string } {
  const moment = inName(now);
  const path = asidePath(file, moment);
  if (!['', '-wal', '-journal'].some((ending) => isThere(`${path}${ending}`)))
    return { path, moment };
  return freeAside(file, instant(new Date(Date.parse(now) + 1)));
}

/** Where what is set aside at that moment goes, beside the file. */
export function asidePath(file: string, moment: string): string {
  return join(dirname(file), `rung-set-aside-${moment}.db`);
}

/** A moment as it stands in a file's name. */
export function inName(moment: Instant): string {
  return moment.replaceAll(':', '-');
}

interface Next {
  readonly name: string;
  readonly replaced: string;
  readonly moment: string;
}

function nextOf(file: string): Next | null {
  if (!existsSync(dirname(file))) return null;
  const start = `${basename(file)}.next-`;
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(start)) continue;
    const [, replaced, moment] = /^(set-aside|removed)-(.+)$/.exec(name.slice(start.length)) ?? [];
    if (replaced !== undefined && moment !== undefined) return { name, replaced, moment };
  }
  return null;
}

/** Not onto what an earlier try has moved. */
function move(from: string, to: string): void {
  if (isThere(from) && !isThere(to)) moveFileSync(from, to);
}

/** A link is there also where it leads nowhere, such as to a disk that is not connected: it says where the data is. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
