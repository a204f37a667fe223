import type { Database } from 'better-sqlite3';
import type { Ladder } from '../data/ladder/schema.ts';
import { instant } from '../data/model/iso-date.ts';
import type { Access, Start } from './contract.ts';
import { dataTrouble } from './data-trouble.ts';
import { type DataFiles, keyFor } from './key-for.ts';
import { withKnownDirection } from './known-direction.ts';
import { openData, tidyFolders } from './open-data.ts';
import { openLadder } from './open-ladder.ts';
import { acceptContent } from './store/accept-content.ts';
import { writeEmptyDatabase } from './store/create-database.ts';
import { openSnapshot } from './store/open.ts';
import { partBeside, removeDatabase } from './store/part.ts';
import { replaceDatabase } from './store/replace-database.ts';
import { readSettings } from './store/settings.ts';
import type { Vault } from './vault.ts';

export interface StartFiles extends DataFiles {
  readonly ladderFile: string;
}

/** The ladder and the person's data while the app runs. */
export interface Desk {
  /** Says how the start went; where it failed, tries again first. */
  start(): Start;
  /** Opens a copy in memory of what can be read, where the start failed. */
  openReadOnly(): Start;
  /** Where the start failed, or the data is locked, sets it aside and begins with none. */
  startFresh(): Start;
  /** Takes content that is not as written for what was written, after a copy of it was set aside. */
  acceptContent(): Start;
  /** Throws when the start failed. */
  ladder(): Ladder;
  /** Throws when the start failed. */
  db(): Database;
  /** Null when the start failed. */
  dbIfOpen(): Database | null;
  /** Whether the data is open, and can be changed. */
  isWritable(): boolean;
  /** Works while nobody has the file open; it is opened again, whatever comes of the work. */
  whileClosed<Value>(work: () => Value): Value;
  close(): void;
}

type Opened =
  | {
      readonly kind: 'open';
      readonly ladder: Ladder;
      readonly db: Database;
      readonly access: Access;
    }
  | Exclude<Start, { kind: 'ready' }>
  | { readonly kind: 'closed' };

type Trouble = Extract<Start, { kind: 'data-trouble' }>;

/** Opens the ladder, then the data; whatever fails, no file is changed by it. */
export function openDesk(
  files: StartFiles,
  vault: Vault,
  version: string,
  clock: () => Date,
): Desk {
  const { dataFile } = files;
  tidyFolders(files);
  let opened: Opened = open(files, vault, clock());

  const close = () => {
    if (opened.kind === 'open') opened.db.close();
    opened = { kind: 'closed' };
  };
  const ready = () => {
    if (opened.kind === 'open') return opened;
    throw new Error(`Rung has no data open: ${opened.kind}.`);
  };
  const start = (): Start => {
    if (opened.kind !== 'open') opened = open(files, vault, clock());
    if (opened.kind !== 'open') return opened;
    const { ladder, db, access } = opened;
    try {
      const settings = withKnownDirection(ladder, readSettings(db));
      return { kind: 'ready', ladder, settings, access, dataFile, version };
    } catch (error) {
      close(); // the disk failed since the data was opened: the next start opens it anew
      opened = { ...dataTrouble(dataFile, error), readable: false };
      return opened;
    }
  };
  /** What the person chose in the trouble that they were shown. What comes in its way is told instead. */
  const inTrouble = (choice: (trouble: Trouble) => void): Start => {
    if (opened.kind !== 'data-trouble') return start();
    try {
      choice(opened);
      return start();
    } catch (error) {
      return { ...dataTrouble(dataFile, error), readable: opened.readable };
    }
  };

  /** Nobody has the passphrase: all that it opens is kept beside. */
  const freshBesideLocked = (): Start => {
    try {
      vault.setAside(instant(clock()));
      return start();
    } catch (error) {
      return { ...dataTrouble(dataFile, error), readable: false };
    }
  };

  return {
    start,
    openReadOnly: () =>
      inTrouble(({ readable }) => {
        const read = openLadder(files.ladderFile);
        if (!readable || read.kind !== 'ladder') return;
        const db = openSnapshot(dataFile, keyFor(dataFile, vault));
        opened = { kind: 'open', ladder: read.ladder, db, access: 'read-only-chosen' };
      }),
    startFresh: () =>
      opened.kind === 'locked'
        ? freshBesideLocked()
        : inTrouble(() => {
            const part = partBeside(dataFile);
            try {
              writeEmptyDatabase(part, vault.key());
              replaceDatabase(dataFile, part, 'set-aside', instant(clock()));
            } finally {
              removeDatabase(part);
            }
          }),
    acceptContent: () =>
      inTrouble(({ trouble, readable }) => {
        if (trouble !== 'changed' || !readable) return;
        acceptContent(dataFile, keyFor(dataFile, vault), instant(clock()));
      }),
    ladder: () => ready().ladder,
    db: () => ready().db,
    dbIfOpen: () => (opened.kind === 'open' ? opened.db : null),
    isWritable: () => opened.kind === 'open' && opened.access === 'full',
    whileClosed(work) {
      close();
      try {
        return work();
      } finally {
        opened = open(files, vault, clock());
      }
    },
    close,
  };
}

function open(files: StartFiles, vault: Vault, now: Date): Exclude<Opened, { kind: 'closed' }> {
  const read = openLadder(files.ladderFile);
  if (read.kind !== 'ladder') return read;
  const data = openData(files, vault, now);
  return data.kind === 'data' ? { ...data, kind: 'open', ladder: read.ladder } : data;
}
