import { readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { readLadder } from '../data/ladder/load.ts';
import type { Ladder, LadderProblem } from '../data/ladder/schema.ts';
import { daysUntilPurge } from '../data/model/assessment.ts';
import { instant } from '../data/model/iso-date.ts';
import type { Start } from './contract.ts';
import { withKnownDirection } from './known-direction.ts';
import { codeOf, storageFailure } from './store/failure.ts';
import { ForeignFileError, NewerDatabaseError } from './store/file-stamp.ts';
import { DamagedDatabaseError, openDatabase } from './store/open.ts';
import { purgeDeleted } from './store/records.ts';
import { readSettings } from './store/settings.ts';

export interface StartFiles {
  readonly ladderFile: string;
  readonly dataFile: string;
}

/** The ladder and the person's data while the app runs. */
export interface Desk {
  /** Says how the start went; where it failed, tries again first. */
  start(): Start;
  /** Throws when the start failed. */
  ladder(): Ladder;
  /** Throws when the start failed. */
  db(): Database;
  /** Null when the start failed. */
  dbIfOpen(): Database | null;
  close(): void;
}

type Opened =
  | { readonly kind: 'open'; readonly ladder: Ladder; readonly db: Database }
  | Exclude<Start, { kind: 'ready' }>;

/** Opens the ladder, then the data; whatever fails, no file is changed by it. */
export function openDesk(files: StartFiles, version: string, clock: () => Date): Desk {
  let opened = open(files, clock());
  const ready = () => {
    if (opened.kind === 'open') return opened;
    throw new Error(`Rung has no data open: ${opened.kind}.`);
  };
  return {
    start() {
      if (opened.kind !== 'open') opened = open(files, clock());
      if (opened.kind !== 'open') return opened;
      const { ladder, db } = opened;
      const settings = withKnownDirection(ladder, readSettings(db));
      return { kind: 'ready', ladder, settings, dataFile: files.dataFile, version };
    },
    ladder: () => ready().ladder,
    db: () => ready().db,
    dbIfOpen: () => (opened.kind === 'open' ? opened.db : null),
    close() {
      if (opened.kind === 'open') opened.db.close();
    },
  };
}

function open({ ladderFile, dataFile }: StartFiles, now: Date): Opened {
  const ladder = openLadder(ladderFile);
  if (ladder.kind === 'broken') {
    return { kind: 'ladder-broken', file: ladderFile, problems: ladder.problems };
  }
  try {
    const db = openDatabase(dataFile);
    purge(db, now);
    return { kind: 'open', ladder: ladder.ladder, db };
  } catch (error) {
    if (error instanceof NewerDatabaseError) return { kind: 'data-newer', file: dataFile };
    return { kind: 'data-unreadable', file: dataFile, why: whyUnreadable(error) };
  }
}

type OpenedLadder =
  | { readonly kind: 'ladder'; readonly ladder: Ladder }
  | { readonly kind: 'broken'; readonly problems: readonly LadderProblem[] };

function openLadder(file: string): OpenedLadder {
  try {
    return readLadder(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return {
      kind: 'broken',
      problems: [{ path: '', message: `The file can’t be read (${code}).` }],
    };
  }
}

/** A disk that takes no change now is no reason not to start; the next start tries again. */
function purge(db: Database, now: Date): void {
  try {
    purgeDeleted(db, instant(new Date(now.getTime() - daysUntilPurge * 86_400_000)));
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
}

/** What is wrong, and what to do before the next start. */
function whyUnreadable(error: unknown): string {
  if (error instanceof ForeignFileError || error instanceof DamagedDatabaseError) {
    return `${error.message} Move it away to begin anew, or put a copy of your data in its place.`;
  }
  const code = codeOf(error);
  if (code === null) throw error;
  switch (storageFailure(error)) {
    case 'disk-full':
      return 'The disk is full. Free some space.';
    case 'read-only':
      return 'Rung may not read or change the file or its folder. Check their permissions.';
    case 'disk-error':
    case null:
      return `The system could not open the file (${code}). Check that the disk is connected and the file is there.`;
  }
}
