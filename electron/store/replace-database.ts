import { existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../../data/model/iso-date.ts';
import { kept, unlessDiskRefuses } from './failure.ts';
import { hasLog } from './file-stamp.ts';
import { removeFile } from './remove-file.ts';
import { syncFile, syncFolder } from './sync.ts';

/** What becomes of the database that was in the place: kept beside it under another name, or removed. */
export type Replaced = 'set-aside' | 'removed';

/**
 * Puts a finished, closed database into the place of another, which nobody has open. Once the part has
 * its next name it is decided: what stops the rest, the machine or the disk, only puts it off, and
 * whoever opens the file next begins with `finishReplacing`. Throws, having changed nothing, before.
 * Gives the path of what is set aside, or null.
 */
export function replaceDatabase(
  file: string,
  part: string,
  replaced: Replaced,
  now: Instant,
): string | null {
  if (hasLog(part)) throw new Error('The part is not finished: a log stands beside it.');
  const aside = replaced === 'set-aside' && existsSync(file) ? asidePath(file, inName(now)) : null;
  syncFile(part);
  const next = `${file}.next-${replaced}-${inName(now)}`;
  renameSync(part, next);
  try {
    syncFolder(dirname(file));
  } catch (error) {
    if (kept(() => renameSync(next, part)).kind === 'kept') throw error;
  }
  unlessDiskRefuses(() => finishReplacing(file));
  return aside;
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
  renameSync(join(folder, next.name), file);
  syncFolder(folder);
}

/**
 * Gives up a replacement that could not be finished, while the database that was there still is. Does
 * nothing where it is not, and throws where the disk refuses.
 */
export function cancelReplacing(file: string): void {
  const next = nextOf(file);
  if (next === null || !existsSync(file)) return;
  removeFile(join(dirname(file), next.name));
  syncFolder(dirname(file));
}

/** Whether one was cut off, and is still to be finished. */
export function isReplacing(file: string): boolean {
  return nextOf(file) !== null;
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
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}
