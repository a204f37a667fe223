import type { Ladder } from '../../data/ladder/schema.ts';
import { type Instant, instant } from '../../data/values/iso-date.ts';
import type { StorageFailure } from '../../data/values/outcome.ts';
import type { DataKey } from '../store/file/connection.ts';
import { writeKept } from '../store/file/kept-file.ts';
import { openDatabase } from '../store/file/open.ts';
import { type OpenFile, openFile } from '../store/file/open-file.ts';
import { freeAside } from '../store/file/replace-database.ts';
import type { DataFiles } from './key-for.ts';
import type { OpenDatabase } from './open-data.ts';
import { keptWhole } from './other-file.ts';

/** Data that is open with its file, the same one or another by now. */
export interface Watched extends OpenDatabase {
  readonly ladder: Ladder;
  readonly file: OpenFile;
}

/** The file is another by now, and what was open is in one of its own, which takes what is typed until the person decides. */
export interface Apart extends Watched {
  readonly kind: 'apart';
  readonly kept: string;
}

/** The same where no disk has taken it. */
export interface Stranded extends Watched {
  readonly kind: 'stranded';
  readonly why: StorageFailure;
}

/** The file is another by now: puts what is open into one of its own, and closes it. `open` opens what is there. */
export function partWays<Opened extends { readonly kind: string }>(
  was: Watched,
  files: DataFiles,
  keyOf: () => DataKey | null,
  clock: () => Date,
  open: () => Opened,
): Opened | Apart | Stranded {
  const now = instant(clock());
  const key = was.isPlain ? null : keyOf();
  const written = keptWhole(() => writeKept(files, was.file, was.db, key, now));
  if (written.kind === 'not-saved') return { ...was, kind: 'stranded', why: written.why };
  closeWatched(was, files, now, true);
  const opened = open(); // the data, where it holds the same: only its log was gone, or it was copied onto itself
  if (opened.kind !== 'other-file') return opened;
  const kept = written.value;
  const again = keptWhole(() => {
    const db = openDatabase(kept, { key });
    return { db, file: openFile(kept, db) };
  });
  // Where that can't be opened, nothing more is saved until the person has decided.
  if (again.kind === 'not-saved') return opened;
  return { ...was, ...again.value, kind: 'apart', kept };
}

/** `isKept` where what is open is on disk elsewhere, too. */
export function closeWatched(
  { file }: Watched,
  { dataFile }: DataFiles,
  now: Instant,
  isKept: boolean,
): void {
  file.close(() => freeAside(dataFile, now).path, isKept);
}
