import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Instant, instant } from '../../../data/values/iso-date.ts';
import { FileInUseError, failureOrThrow, kept, unlessDiskRefuses } from './failure.ts';
import { hasLog } from './file-stamp.ts';
import { isThere } from './is-there.ts';
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
  /** The digest of the file when its content was last compared: one that was changed since is not removed. */
  seen: string | null = replaced === 'removed' ? digestOf(file) : null,
): string | null {
  if (hasLog(part)) throw new Error('The part is not finished: there is a log next to it.');
  if (replaced === 'removed' && hasLog(file)) {
    throw new FileInUseError(); // somebody else writes into it: it could not come back without its log
  }
  giveUpPending(file);
  const free = freeAside(file, now);
  const aside = replaced === 'set-aside' && isThere(file) ? free.path : null;
  syncFile(part);
  const next = { path: nextPath(file, part, replaced, free.moment), replaced, moment: free.moment };
  moveFileSync(part, next.path);
  try {
    syncFolder(dirname(file));
    finish(file, next, seen);
  } catch (error) {
    failureOrThrow(error);
    const isInPlace = !isThere(next.path); // and the disk only did not say that it stays there
    unlessDiskRefuses(() => cancel(file, next));
    if (!isInPlace && !isThere(next.path)) throw error;
  }
  return aside;
}

/** At most one is pending: two of them would take place one after the other, a start each. */
function giveUpPending(file: string): void {
  for (let next = pendingOf(file); next !== null; next = pendingOf(file)) {
    cancel(file, next);
    if (isThere(next.path)) finish(file, next);
  }
}

/** Finishes a replacement that was cut off; does nothing when there is none. Each step can be repeated. */
export function finishReplacing(file: string): void {
  const next = pendingOf(file);
  if (next !== null) finish(file, next);
}

function finish(file: string, { path, replaced, moment }: Next, seen: string | null = null): void {
  const folder = dirname(file);
  const aside = asidePath(file, moment);
  // What SQLite puts beside a file goes first: beside a new one it would be taken for that one's.
  for (const log of ['-wal', '-journal'] as const) {
    if (replaced === 'set-aside') move(`${file}${log}`, `${aside}${log}`);
    else if (hasLog(file, log)) throw new FileInUseError();
    else removeFile(`${file}${log}`);
  }
  removeFile(`${file}-shm`);
  if (replaced === 'set-aside') move(file, aside);
  syncFolder(folder);
  if (seen !== null && digestOf(file) !== seen) throw new FileInUseError();
  moveFileSync(path, file);
  syncFolder(folder);
}

/**
 * Gives up a replacement that could not be finished: what was moved aside for it comes back. Does nothing
 * where the new file is the only one there is. Throws where the disk refuses; each step can be repeated.
 */
export function cancelReplacing(file: string): void {
  const next = pendingOf(file);
  if (next !== null) cancel(file, next);
}

function cancel(file: string, { path, replaced, moment }: Next): void {
  if (!isThere(path)) return; // it has taken the place
  if (replaced === 'set-aside') {
    const aside = asidePath(file, moment);
    for (const ending of endings) move(`${aside}${ending}`, `${file}${ending}`);
  }
  if (!isThere(file)) return;
  removeFile(path);
  syncFolder(dirname(file));
}

/** Whether one was cut off, and is still to be finished. */
export function isReplacing(file: string): boolean {
  return pendingOf(file) !== null;
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
  if (isFree(path)) return { path, moment };
  return freeAside(file, instant(new Date(Date.parse(now) + 1)));
}

/** Whether nothing has this name, and nothing the name of a log beside it: SQLite would take that for the file's own. */
export function isFree(path: string): boolean {
  return !endings.some((ending) => isThere(`${path}${ending}`));
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
  readonly path: string;
  readonly replaced: Replaced;
  readonly moment: string;
}

const endings = ['', '-wal', '-journal'] as const;

/**
 * Under which name the new file waits until it takes the place: it says what becomes of the old one, and by their
 * digests, which two files it was made for.
 */
export function nextPath(file: string, part: string, replaced: Replaced, moment: string): string {
  return `${file}.next-${replaced}-${moment}-${oldDigest(file, replaced)}-${digestOf(part)}`;
}

/**
 * The interrupted replacement, or null. Its name must be one that Rung gave to this very file, and the file it
 * replaces must be unchanged since. Anything that a sync program brings back or renames is ignored: today's data
 * is worth more.
 */
function pendingOf(file: string): Next | null {
  const folder = dirname(file);
  if (!existsSync(folder)) return null;
  const start = `${basename(file)}.next-`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start)) continue;
    const { mode, moment, old, own } = nextName.exec(name.slice(start.length))?.groups ?? {};
    if (moment === undefined || old === undefined) continue;
    const replaced = mode === 'removed' ? mode : 'set-aside';
    const next = { path: join(folder, name), replaced, moment } as const;
    // Today's data decides first: what can't be read and is for other data is in nobody's way.
    if (isFile(next.path) && isForFile(file, next, old) && digestOf(next.path) === own) return next;
  }
  return null;
}

function isForFile(file: string, { path, replaced, moment }: Next, old: string): boolean {
  const aside = asidePath(file, moment);
  // Until the new one takes the place, the old one is there or was just set aside. Else something removed it since.
  const isAside = replaced === 'set-aside' && old !== 'nothing' && !isThere(file);
  if (isAside && !isOlder(path, aside)) return false;
  if (old !== unread && oldDigest(isAside ? aside : file, replaced) !== old) return false;
  if (replaced === 'removed') return !hasLog(file) && !hasLog(file, '-journal');
  return !endings.some((ending) => isThere(`${file}${ending}`) && isThere(`${aside}${ending}`));
}

/** Whether the first file was there before the second got its name: what a sync program has brought back since was not. */
function isOlder(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) =>
    lstatSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return first !== undefined && second !== undefined && first.ctimeNs <= second.ctimeNs;
}

const nextName =
  /^(?<mode>set-aside|removed)-(?<moment>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)-(?<old>[0-9a-f]{16}|nothing|no-file|unread)-(?<own>[0-9a-f]{16})$/;

/** What a failing disk does not give can be set aside all the same; it is removed only when it could be read. */
const unread = 'unread';

function oldDigest(file: string, replaced: Replaced): string {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 'nothing';
  if (stat.isSymbolicLink()) return digestOfBytes(readlinkSync(file));
  if (!stat.isFile()) return 'no-file';
  if (replaced === 'removed') return digestOf(file);
  const digest = kept(() => digestOf(file));
  return digest.kind === 'saved' ? digest.value : unread;
}

/** Of all its bytes. Throws where it can't be read. */
export function digestOf(file: string): string {
  return digestOfBytes(readFileSync(file));
}

function digestOfBytes(bytes: string | Buffer): string {
  return hash('sha256', bytes, 'hex').slice(0, 16);
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Not onto what an earlier try has moved. */
function move(from: string, to: string): void {
  if (isThere(from) && !isThere(to)) moveFileSync(from, to);
}
