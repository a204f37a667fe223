import type { Database } from 'better-sqlite3';
import type { Ladder } from '../../data/ladder/schema.ts';
import { withKnownDirection } from '../../data/settings/known-direction.ts';
import { isOneOf } from '../../data/values/is-one-of.ts';
import { instant } from '../../data/values/iso-date.ts';
import type { StorageFailure } from '../../data/values/outcome.ts';
import type { ChoiceFailure, OpenOrThere, OtherFile, Start } from '../ipc/contract.ts';
import { OtherFileError, unlessDiskRefuses } from '../store/disk/failure.ts';
import { removeDatabase, removeUnremoved, tempFileBeside } from '../store/disk/temp-file.ts';
import { acceptContent } from '../store/file/accept-content.ts';
import { writeEmptyDatabase } from '../store/file/create-database.ts';
import { isPrivate, openSnapshot } from '../store/file/open.ts';
import { replaceDatabase } from '../store/file/replace-database.ts';
import { readSettings } from '../store/settings/settings.ts';
import { dataTrouble } from './data-trouble.ts';
import { type DataFiles, keyFor } from './key-for.ts';
import type { KeyStore } from './key-store.ts';
import { type FreshlyOpened, openerAlone } from './open-alone.ts';
import { openLadder } from './open-ladder.ts';
import { bytesDigest, choiceFailure, goOnWith, otherFile } from './other-file.ts';
import { type Apart, closeWatched, partWays, type Stranded, type Watched } from './part-ways.ts';

export interface StartFiles extends DataFiles {
  readonly ladderFile: string;
  /** Before the data is opened: if it was a link that led nowhere, checks where it leads now. */
  readonly follow?: () => void;
}

/** The ladder and the person's data while the app runs. */
export interface DataSession {
  /** Returns how the start went; if it failed, tries again first. */
  start(): Start;
  /** After a failed start, opens an in-memory copy of whatever can be read. */
  openReadOnly(): Start;
  /** After a failed start, or while locked, sets the data aside and starts with empty data. */
  startFresh(): Start;
  /** Sets a copy aside, then accepts content that Rung did not write, or that lacks what was saved last. */
  acceptContent(): Start;
  /** If the open file was replaced, continues with the data that was open or with the file that is there now. */
  goOnWith(which: OpenOrThere): Start;
  /**
   * If the open file was replaced, tries again to write the data that was open to disk; returns why that
   * failed, or null.
   */
  saveOpenData(): StorageFailure | null;
  /** Checks whether the data is still in its file. If not, saves the open data to another file and reports it. */
  look(): void;
  /**
   * Works on the data. Throws `OtherFileError` if the change is not in the file that the next start would
   * open.
   */
  change<Value>(work: (db: Database) => Value): Value;
  /** Writes the log back into the file, so that removed data is gone everywhere. */
  emptyLog(): void;
  /** Throws if the start failed. */
  ladder(): Ladder;
  /** Throws if the start failed. */
  db(): Database;
  /** Null if the start failed. */
  dbIfOpen(): Database | null;
  /** Why the data can't be changed; null if it is open and can be changed. */
  refusal(): StorageFailure | null;
  /** Claims the data for work that writes next to it, even if it is not open; throws OtherRungError. */
  claim(): void;
  /** Runs the work while nobody has the file open, and opens it again whether or not the work succeeds. */
  whileClosed<Value>(work: () => Value): Value;
  close(): void;
}

type Opened = FreshlyOpened | Apart | Stranded | { readonly kind: 'closed' };

type Trouble = Extract<Start, { kind: 'data-trouble' }>;

/** Opens the ladder, then the data; a failure changes no file. */
export function openSession(
  files: StartFiles,
  keyStore: KeyStore,
  version: string,
  clock: () => Date,
  /** The data's file has been replaced. */
  notifyReplaced: () => void = () => {},
): DataSession {
  const alone = openerAlone(files, keyStore, clock);
  let opened: Opened = alone.open();
  /** The files between which the person was last asked to choose, as they were then. */
  let shown: { readonly open: string | null; readonly there: string | null } | null = null;
  /** The data's file as the person has chosen it. */
  let chosen: string | null = null;

  const look = () => {
    const was = watched(opened);
    if (was === null) return;
    const before = opened.kind;
    const isSame = was.file.isSame();
    if (isSame && opened.kind === 'apart') return;
    opened = isSame
      ? { ...was, kind: 'open' }
      : partWays(was, files, keyStore.key, clock, alone.open);
    if (opened.kind !== before) notifyReplaced();
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
    if (isOneOf(opened.kind, 'apart', 'stranded', 'other-file')) return 'other-file';
    return opened.kind === 'open' && opened.access === 'full' ? null : 'read-only';
  };
  /** Throws if the file was replaced before or during the work: no later start would find the change. */
  const refuseOther = () => {
    const before = opened.kind;
    look();
    if (opened.kind === 'stranded' || (before === 'open' && opened.kind !== 'open')) {
      throw new OtherFileError('The data file was replaced.');
    }
  };
  const ready = () => {
    if (opened.kind === 'open' || opened.kind === 'apart' || opened.kind === 'stranded')
      return opened;
    throw new Error(`Rung has no data open: ${opened.kind}.`);
  };
  const show = (other: OtherFile): OtherFile => {
    const there = bytesDigest(other.file);
    shown = { there, open: other.open.kind === 'on-disk' ? bytesDigest(other.open.file) : null };
    return {
      ...other,
      isChosen: opened.kind === 'other-file' && there !== null && there === chosen,
    };
  };
  /** What is open is saved with all changes, so only a file that nobody has open can change unnoticed. */
  const hasChanged = (which: OpenOrThere, keptFile: string): boolean => {
    if (shown === null || (which === 'open' && opened.kind === 'apart')) return false;
    return bytesDigest(which === 'open' ? keptFile : files.dataFile) !== shown[which];
  };
  const start = (): Start => {
    unlessDiskRefuses(look);
    if (opened.kind === 'stranded') {
      return show(otherFile(files, keyStore, { kind: 'in-memory', why: opened.why }));
    }
    if (opened.kind === 'apart') {
      return show(otherFile(files, keyStore, { kind: 'on-disk', file: opened.savedAs }));
    }
    if (opened.kind !== 'open') {
      files.follow?.();
      opened = alone.open();
    }
    if (opened.kind === 'other-file') return show(opened);
    if (opened.kind !== 'open') return opened;
    const { ladder, db, access } = opened;
    try {
      const settings = withKnownDirection(ladder, readSettings(db));
      const { dataFile } = files;
      return {
        kind: 'ready',
        ladder,
        settings,
        access,
        dataFile,
        isPrivate: access !== 'full' || isPrivate(dataFile),
        version,
      };
    } catch (error) {
      close(); // the disk failed after the data was opened: the next start opens it again
      opened = { ...dataTrouble(files.dataFile, error), readable: false, locked: null };
      return opened;
    }
  };
  /**
   * Applies the person's choice about the reported trouble. If something prevents it, that is reported
   * instead.
   */
  const inTrouble = (choice: (trouble: Trouble) => void): Start => {
    if (opened.kind !== 'data-trouble') return start();
    try {
      choice(opened);
      return start();
    } catch (error) {
      return {
        ...dataTrouble(files.dataFile, error),
        readable: opened.readable,
        locked: opened.locked,
      };
    }
  };

  /** Nobody has the passphrase: everything that it opens is set aside. */
  const freshBesideLocked = (): Start => {
    try {
      alone.claim();
      keyStore.setAside(instant(clock()));
      return start();
    } catch (error) {
      return { ...dataTrouble(files.dataFile, error), readable: false, locked: null };
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
        if (!isOneOf(trouble, 'changed', 'newest-missing') || !readable) return;
        alone.claim();
        const { dataFile } = files;
        acceptContent(dataFile, keyFor(dataFile, keyStore), instant(clock()));
      }),
    goOnWith(which) {
      unlessDiskRefuses(look);
      const keptFile =
        opened.kind === 'apart'
          ? opened.savedAs
          : opened.kind === 'other-file' && opened.open.kind === 'on-disk'
            ? opened.open.file
            : null;
      if (keptFile === null) return start();
      if (hasChanged(which, keptFile)) return failedWith(start(), 'changed');
      close();
      const failed = choiceFailure(() => {
        alone.claim();
        goOnWith(which, keptFile, files, keyStore, instant(clock()));
      });
      if (failed === null) chosen = bytesDigest(files.dataFile);
      return failedWith(start(), failed); // if the disk refused, both are still there
    },
    saveOpenData() {
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
        throw new OtherFileError('The person hasn’t chosen which file to continue with.');
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
      alone.release();
    },
  };
}

/** Only a question that is still there says why its answer failed. */
function failedWith(start: Start, failed: ChoiceFailure | null): Start {
  return start.kind === 'other-file' ? { ...start, failed } : start;
}

/** The open data with its file, unchanged or replaced; null if no data is open. */
function watched(opened: Opened): Watched | Apart | null {
  if (opened.kind === 'stranded' || opened.kind === 'apart') return opened;
  return opened.kind === 'open' && opened.file !== null ? { ...opened, file: opened.file } : null;
}
