import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Instant, instant } from '../../../data/values/iso-date.ts';
import { FileInUseError, failureOrThrow, tryDisk, unlessDiskRefuses } from '../disk/failure.ts';
import { isThere } from '../disk/is-there.ts';
import { moveFileSync } from '../disk/move-file.ts';
import { removeFile } from '../disk/remove-file.ts';
import { syncFile, syncFolder } from '../disk/sync.ts';
import { hasLog } from './file-stamp.ts';

/** What happens to the replaced database: it is kept next to the new one under another name, or removed. */
export type Replaced = 'set-aside' | 'removed';

/**
 * Replaces a database that nobody has open with a finished, closed one. A pending replacement is cancelled
 * first: the later choice counts. If something fails, throws without changing anything as long as it can.
 * When it can neither continue nor go back, the replacement stays pending, and whoever opens the file next must
 * first call `finishReplacing`. Returns the path of the file that was set aside, or null.
 */
export function replaceDatabase(
  file: string,
  part: string,
  replaced: Replaced,
  now: Instant,
  /** The file's digest when its content was last compared: a file that has changed since is not removed. */
  seen: string | null = replaced === 'removed' ? digestOf(file) : null,
): string | null {
  if (hasLog(part)) throw new Error('The part is not finished: there is a log next to it.');
  if (replaced === 'removed' && hasLog(file)) {
    throw new FileInUseError(); // another program is writing into it: it could not come back without its log
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
    const isInPlace = !isThere(next.path); // and only the disk's confirmation is missing
    unlessDiskRefuses(() => cancel(file, next));
    if (!isInPlace && !isThere(next.path)) throw error;
  }
  return aside;
}

/** At most one is pending: two would happen one after the other, one at each start. */
function giveUpPending(file: string): void {
  for (let next = pendingOf(file); next !== null; next = pendingOf(file)) {
    cancel(file, next);
    if (isThere(next.path)) finish(file, next);
  }
}

/** Finishes an interrupted replacement; does nothing if there is none. Each step can be repeated. */
export function finishReplacing(file: string): void {
  const next = pendingOf(file);
  if (next !== null) finish(file, next);
}

function finish(file: string, { path, replaced, moment }: Next, seen: string | null = null): void {
  const folder = dirname(file);
  const aside = asidePath(file, moment);
  // SQLite's extra files go first: next to a new file they would be taken for its own.
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
 * Cancels a replacement that could not be finished: files that were moved aside for it come back. Does
 * nothing if the new file is the only one. Throws if the disk refuses; each step can be repeated.
 */
export function cancelReplacing(file: string): void {
  const next = pendingOf(file);
  if (next !== null) cancel(file, next);
}

function cancel(file: string, { path, replaced, moment }: Next): void {
  if (!isThere(path)) return; // it is already in place
  if (replaced === 'set-aside') {
    const aside = asidePath(file, moment);
    for (const ending of endings) move(`${aside}${ending}`, `${file}${ending}`);
  }
  if (!isThere(file)) return;
  removeFile(path);
  syncFolder(dirname(file));
}

/** Whether an interrupted replacement still has to be finished. */
export function isReplacing(file: string): boolean {
  return pendingOf(file) !== null;
}

/**
 * The path for a file that is set aside now, and the moment in its name: some milliseconds later if the name
 * is taken. A clock can be set back, or stop.
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

/**
 * Whether this name and the name of a log next to it are free: SQLite would take such a log for the file's
 * own.
 */
export function isFree(path: string): boolean {
  return !endings.some((ending) => isThere(`${path}${ending}`));
}

/** The path for a file that is set aside at that moment, next to the original. */
export function asidePath(file: string, moment: string): string {
  return join(dirname(file), `rung-set-aside-${moment}.db`);
}

/** A moment in the form used in file names. */
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
 * The new file's name until it is in place. It says what happens to the old one and, by their digests, which
 * two files it was made for.
 */
export function nextPath(file: string, part: string, replaced: Replaced, moment: string): string {
  return `${file}.next-${replaced}-${moment}-${oldDigest(file, replaced)}-${digestOf(part)}`;
}

/**
 * The interrupted replacement, or null. Its name must be one that Rung gave to this very file, and the file
 * it replaces must be unchanged since. Anything that a sync program brings back or renames is ignored:
 * today's data is worth more.
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
    // Today's data decides first: an unreadable file made for other data is ignored.
    if (isFile(next.path) && isForFile(file, next, old) && digestOf(next.path) === own) return next;
  }
  return null;
}

function isForFile(file: string, { path, replaced, moment }: Next, old: string): boolean {
  const aside = asidePath(file, moment);
  // Until the new file is in place, the old one exists or was just set aside. Otherwise something removed it
  // since.
  const isAside = replaced === 'set-aside' && old !== 'nothing' && !isThere(file);
  if (isAside && !isOlder(path, aside)) return false;
  if (old !== unread && oldDigest(isAside ? aside : file, replaced) !== old) return false;
  if (replaced === 'removed') return !hasLog(file) && !hasLog(file, '-journal');
  return !endings.some((ending) => isThere(`${file}${ending}`) && isThere(`${aside}${ending}`));
}

/**
 * Whether the first file existed before the second got its name; a file that a sync program has brought back
 * since did not.
 */
function isOlder(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) =>
    lstatSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return first !== undefined && second !== undefined && first.ctimeNs <= second.ctimeNs;
}

const nextName =
  /^(?<mode>set-aside|removed)-(?<moment>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)-(?<old>[0-9a-f]{16}|nothing|no-file|unread)-(?<own>[0-9a-f]{16})$/;

/** A file that a failing disk can't read can still be set aside; it is removed only if it could be read. */
const unread = 'unread';

function oldDigest(file: string, replaced: Replaced): string {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 'nothing';
  if (stat.isSymbolicLink()) return digestOfBytes(readlinkSync(file));
  if (!stat.isFile()) return 'no-file';
  if (replaced === 'removed') return digestOf(file);
  const digest = tryDisk(() => digestOf(file));
  return digest.kind === 'saved' ? digest.value : unread;
}

/** The digest of all its bytes. Throws if it can't be read. */
export function digestOf(file: string): string {
  return digestOfBytes(readFileSync(file));
}

function digestOfBytes(bytes: string | Buffer): string {
  return hash('sha256', bytes, 'hex').slice(0, 16);
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Doesn't overwrite what an earlier try has moved. */
function move(from: string, to: string): void {
  if (isThere(from) && !isThere(to)) moveFileSync(from, to);
}
