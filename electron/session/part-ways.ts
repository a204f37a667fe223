import type { Ladder } from '../../data/ladder/schema.ts';
import { type Instant, instant } from '../../data/values/iso-date.ts';
import type { StorageFailure } from '../../data/values/outcome.ts';
import type { DataKey } from '../store/file/connection.ts';
import { writeKept } from '../store/file/kept-file.ts';
import { openDatabase } from '../store/file/open.ts';
import { freeAside } from '../store/file/replace-database.ts';
import { type WatchedFile, watchFile } from '../store/file/watched-file.ts';
import type { DataFiles } from './key-for.ts';
import type { OpenDatabase } from './open-data.ts';
import { setReplacementAside, tryDiskVerified } from './other-file.ts';

/** The data that is open, and its file, which may have been replaced since. */
export interface Watched extends OpenDatabase {
  readonly ladder: Ladder;
  readonly file: WatchedFile;
}

/**
 * The file was replaced, and the open data was saved to a file of its own. What is typed goes there until the
 * person decides.
 */
export interface Apart extends Watched {
  readonly kind: 'apart';
  readonly savedAs: string;
}

/** The file was replaced, and no disk accepted the open data: it is only in memory. */
export interface Stranded extends Watched {
  readonly kind: 'stranded';
  readonly why: StorageFailure;
}

/**
 * The file was replaced: saves the open data to a file of its own, and closes it. `open` opens the file that
 * is there.
 */
export function partWays<Opened extends { readonly kind: string }>(
  was: Watched | Apart,
  files: DataFiles,
  keyOf: () => DataKey | null,
  clock: () => Date,
  open: () => Opened,
): Opened | Apart | Stranded {
  const now = instant(clock());
  const key = was.isPlain ? null : keyOf();
  const written = tryDiskVerified(() => writeKept(files, was.file, was.db, key, now));
  if (written.kind === 'not-saved') return { ...was, kind: 'stranded', why: written.why };
  closeWatched(was, files, now, true);
  if ('savedAs' in was) setReplacementAside(was.savedAs, written.value, key);
  // If the content is the same, the data opens as usual: only its log was gone, or it was copied onto itself.
  const opened = open();
  if (opened.kind !== 'other-file') return opened;
  const savedAs = written.value;
  const again = tryDiskVerified(() => {
    const db = openDatabase(savedAs, { key });
    return { db, file: watchFile(savedAs, db) };
  });
  // If that can't be opened, nothing more is saved until the person has decided.
  if (again.kind === 'not-saved') return opened;
  return { ...was, ...again.value, kind: 'apart', savedAs };
}

/** `isSavedElsewhere`: the open data is also on disk elsewhere. */
export function closeWatched(
  { file }: Watched,
  { dataFile }: DataFiles,
  now: Instant,
  isSavedElsewhere: boolean,
): void {
  file.close(() => freeAside(dataFile, now).path, isSavedElsewhere);
}
