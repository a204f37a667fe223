import type { Database } from 'better-sqlite3';
import type { Ladder } from '../../data/ladder/schema.ts';
import { instant } from '../../data/values/iso-date.ts';
import type { StorageFailure } from '../../data/values/outcome.ts';
import type { OpenOrThere, Start } from '../ipc/contract.ts';
import { withKnownDirection } from '../ipc/known-direction.ts';
import { acceptContent } from '../store/file/accept-content.ts';
import { writeEmptyDatabase } from '../store/file/create-database.ts';
import { OtherFileError, unlessDiskRefuses } from '../store/file/failure.ts';
import { isPrivate, openSnapshot } from '../store/file/open.ts';
import { replaceDatabase } from '../store/file/replace-database.ts';
import { removeDatabase, removeUnremoved, tempFileBeside } from '../store/file/temp-file.ts';
import { readSettings } from '../store/settings/settings.ts';
import { dataTrouble } from './data-trouble.ts';
import { type DataFiles, keyFor } from './key-for.ts';
import type { KeyStore } from './key-store.ts';
import { type FreshlyOpened, openerAlone } from './open-alone.ts';
import { openLadder } from './open-ladder.ts';
import { goOnWith, keptWhole, otherFile } from './other-file.ts';
import { type Apart, closeWatched, partWays, type Stranded, type Watched } from './part-ways.ts';

export interface StartFiles extends DataFiles {
  readonly ladderFile: string;
  /** Before the data is opened: where it was a link that led nowhere, looks where it leads by now. */
  readonly follow?: () => void;
}

/** The ladder and the person's data while the app runs. */
export interface DataSession {
  /** Says how the start went; where it failed, tries again first. */
  start(): Start;
  /** Opens a copy in memory of what can be read, where the start failed. */
  openReadOnly(): Start;
  /** Where the start failed, or the data is locked, sets it aside and begins with none. */
  startFresh(): Start;
  /** Takes content that is not as written for what was written, after a copy of it was set aside. */
  acceptContent(): Start;
  /** Where the file that was open is another by now, goes on with what was open or with what is there. */
  goOnWith(which: OpenOrThere): Start;
  /** Where the file that was open is another by now, tries again to put on disk what was open; gives why it is not, or null. */
  keepWhatWasOpen(): StorageFailure | null;
  /** Looks whether the data is still in its file. Where it is not, puts what is open into another, and tells. */
  look(): void;
  /** Works on the data. Throws `OtherFileError` where what was changed is not in the file that a next start would open. */
  change<Value>(work: (db: Database) => Value): Value;
  /** Writes the log back into the file, so that what was removed is nowhere any more. */
  emptyLog(): void;
  /** Throws when the start failed. */
  ladder(): Ladder;
  /** Throws when the start failed. */
  db(): Database;
  /** Null when the start failed. */
  dbIfOpen(): Database | null;
  /** Why the data can't be changed; null where it is open and can be. */
  refusal(): StorageFailure | null;
  /** Claims the data for what writes beside it, also where it is not open; throws OtherRungError. */
  claim(): void;
  /** Works while nobody has the file open; it is opened again, whatever comes of the work. */
  whileClosed<Value>(work: () => Value): Value;
  close(): void;
}

type Opened = FreshlyOpened | Apart | Stranded | { readonly kind: 'closed' };

type Trouble = Extract<Start, { kind: 'data-trouble' }>;

/** Opens the ladder, then the data; whatever fails, no file is changed by it. */
export function openSession(
  files: StartFiles,
  keyStore: KeyStore,
  version: string,
  clock: () => Date,
  /** The file of the data is another by now. */
  tellOther: () => void = () => {},
): DataSession {
  const alone = openerAlone(files, keyStore, clock);
  let opened: Opened = alone.open();

  const look = () => {
    const was = watched(opened);
    if (was === null) return;
    const before = opened.kind;
    const isSame = was.file.isSame();
    if (isSame && opened.kind === 'apart') return;
    opened = isSame
      ? { ...was, kind: 'open' }
      : partWays(was, files, keyStore.key, clock, alone.open);
    if (opened.kind !== before) tellOther();
  };
  const close = () => {
    unlessDiskRefuses(look);
    removeUnremoved();
    const was = watched(opened);
    if (was !== null) closeWatched(was, files, instant(clock()), false);
    else if (opened.kind === 'open') opened.db.close();
    opened = { kind: 'closed' };
  };
  const refusal = (): StorageFailure | null => {
    unlessDiskRefuses(look);
    if (['apart', 'stranded', 'other-file'].includes(opened.kind)) return 'other-file';
    return opened.kind === 'open' && opened.access === 'full' ? null : 'read-only';
  };
  /** What is done before or after it is in no file that is looked for later. */
  const refuseOther = () => {
    const before = opened.kind;
    look();
    if (opened.kind === 'stranded' || (before === 'open' && opened.kind !== 'open')) {
      throw new OtherFileError('The file of the data is another by now.');
    }
  };
  const ready = () => {
    if (opened.kind === 'open' || opened.kind === 'apart' || opened.kind === 'stranded')
      return opened;
    throw new Error(`Rung has no data open: ${opened.kind}.`);
  };
  const start = (): Start => {
    unlessDiskRefuses(look);
    if (opened.kind === 'stranded') {
      return otherFile(files, keyStore, { kind: 'in-memory', why: opened.why });
    }
    if (opened.kind === 'apart') {
      return otherFile(files, keyStore, { kind: 'on-disk', file: opened.kept });
    }
    if (opened.kind !== 'open') {
      files.follow?.();
      opened = alone.open();
    }
    if (opened.kind !== 'open') return opened;
    const { ladder, db, access } = opened;
    try {
      const settings = withKnownDirection(ladder, readSettings(db));
      const keepsPrivate = access !== 'full' || isPrivate(files.dataFile);
      const { dataFile } = files;
      return { kind: 'ready', ladder, settings, access, dataFile, keepsPrivate, version };
    } catch (error) {
      close(); // the disk failed since the data was opened: the next start opens it anew
      opened = { ...dataTrouble(files.dataFile, error), readable: false };
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
      return { ...dataTrouble(files.dataFile, error), readable: opened.readable };
    }
  };

  /** Nobody has the passphrase: all that it opens is kept beside. */
  const freshBesideLocked = (): Start => {
    try {
      alone.claim();
      keyStore.setAside(instant(clock()));
      return start();
    } catch (error) {
      return { ...dataTrouble(files.dataFile, error), readable: false };
    }
  };

  return {
    start,
    openReadOnly: () =>
      inTrouble(({ readable }) => {
        const read = openLadder(files.ladderFile);
        if (!readable || read.kind !== 'ladder') return;
        const { dataFile } = files;
        const db = openSnapshot(dataFile, keyFor(dataFile, keyStore));
        const { ladder } = read;
        const access = 'read-only-chosen';
        opened = { kind: 'open', ladder, db, access, file: null, isPlain: false };
      }),
    startFresh: () =>
      opened.kind === 'locked'
        ? freshBesideLocked()
        : inTrouble(() => {
            alone.claim();
            keyStore.settle(instant(clock()));
            const { dataFile } = files;
            const part = tempFileBeside(dataFile);
            try {
              writeEmptyDatabase(part, keyStore.key());
              replaceDatabase(dataFile, part, 'set-aside', instant(clock()));
            } finally {
              removeDatabase(part);
            }
          }),
    acceptContent: () =>
      inTrouble(({ trouble, readable }) => {
        if (trouble !== 'changed' || !readable) return;
        alone.claim();
        const { dataFile } = files;
        acceptContent(dataFile, keyFor(dataFile, keyStore), instant(clock()));
      }),
    goOnWith(which) {
      unlessDiskRefuses(look);
      const keptFile =
        opened.kind === 'apart'
          ? opened.kept
          : opened.kind === 'other-file' && opened.open.kind === 'on-disk'
            ? opened.open.file
            : null;
      if (keptFile === null) return start();
      close();
      keptWhole(() => {
        alone.claim();
        goOnWith(which, keptFile, files, keyStore, instant(clock()));
      });
      return start(); // where the disk refused, both are still there
    },
    keepWhatWasOpen() {
      unlessDiskRefuses(look);
      return opened.kind === 'stranded' ? 'other-file' : null;
    },
    look() {
      if (watched(opened) !== null) unlessDiskRefuses(alone.claim);
      unlessDiskRefuses(look);
      removeUnremoved();
    },
    change(work) {
      refuseOther();
      const value = work(ready().db);
      refuseOther();
      return value;
    },
    emptyLog() {
      if (opened.kind === 'open' && opened.file !== null) opened.file.emptyLog();
    },
    ladder: () => ready().ladder,
    db: () => ready().db,
    dbIfOpen: () => (opened.kind === 'open' || opened.kind === 'apart' ? opened.db : null),
    refusal,
    claim: alone.claim,
    whileClosed(work) {
      refuseOther();
      if (opened.kind === 'apart')
        throw new OtherFileError('Nobody has decided which file goes on.');
      alone.claim();
      close();
      try {
        return work();
      } finally {
        opened = alone.open();
      }
    },
    close() {
      close();
      alone.letGo();
    },
  };
}

/** What is open with its file, the same or another by now; null where there is none. */
function watched(opened: Opened): Watched | null {
  if (opened.kind === 'stranded' || opened.kind === 'apart') return opened;
  return opened.kind === 'open' && opened.file !== null ? { ...opened, file: opened.file } : null;
}
