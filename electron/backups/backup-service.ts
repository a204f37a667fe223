import type { BackupId, BackupName, BackupReason } from '../../data/backups/backup.ts';
import type {
  BackUpOutcome,
  BackupSummary,
  Backups,
  RestoreOutcome,
} from '../../data/backups/outcomes.ts';
import { instant, localDay } from '../../data/values/iso-date.ts';
import type { DataSession } from '../session/data-session.ts';
import { keyFor } from '../session/key-for.ts';
import type { KeyStore } from '../session/key-store.ts';
import { backUp } from '../store/backups/back-up.ts';
import { backupContent, backupFile, bytesOf, listBackups } from '../store/backups/backup-files.ts';
import { failureOrThrow, storageFailure, tryDisk } from '../store/disk/failure.ts';
import { ForeignFileError } from '../store/file/file-stamp.ts';
import { lookOf } from '../store/file/look-of-file.ts';
import { naming, OtherKeyError, verifyFile } from '../store/file/verify.ts';
import { continueUse } from '../store/settings/days-of-use.ts';
import { timer, type Wait } from '../wait.ts';
import { pruneBackups } from './prune-backups.ts';
import { restoreBackup } from './restore-backup.ts';

/** Makes backups automatically, removes expired ones, and restores one. */
export interface BackupService {
  folder(): string;
  read(): Promise<Backups>;
  backUp(reason: BackupReason): BackUpOutcome;
  restore(id: BackupId): RestoreOutcome;
  /** Makes a backup in a moment if there is none from today, and checks again from time to time. */
  start(): void;
  stop(): void;
}

export interface BackupServicePorts {
  readonly folder: string;
  readonly dataFile: string;
  readonly dataSession: Pick<
    DataSession,
    'change' | 'claim' | 'db' | 'emptyLog' | 'refusal' | 'whileClosed'
  >;
  readonly keyStore: KeyStore;
  readonly clock: () => Date;
  /** Records deleted long enough ago may have been purged from the data. */
  readonly notifyPurged?: () => void;
}

const aMoment = 2_000; // milliseconds: the window's first page comes first
const aMinute = 60_000;
const anHour = 60 * aMinute;

export function backupService(ports: BackupServicePorts, wait: Wait = timer): BackupService {
  const { folder, dataSession, keyStore, clock } = ports;
  let failed: Backups['failed'] = null;
  let callOffLook = () => {};
  let callOffPruning = () => {};

  /** Why a backup can't be restored; null for a whole one. */
  const flawOf = (id: BackupId): 'not-whole' | 'other-key' | null => {
    const file = backupFile(folder, id);
    try {
      return verifyFile(file, keyFor(file, keyStore)).empty ? 'not-whole' : null;
    } catch (error) {
      return isOfOtherKey(file, error) ? 'other-key' : 'not-whole'; // whatever the error
    }
  };
  const isWhole = (id: BackupId) => flawOf(id) === null;

  const make = (reason: BackupReason): BackUpOutcome => {
    const refused = dataSession.refusal();
    if (refused !== null) return { kind: 'not-saved', why: refused };
    const made = tryDisk(() =>
      backUp(dataSession.db(), keyFor(ports.dataFile, keyStore), folder, reason, instant(clock())),
    );
    const outcome = made.kind === 'saved' ? made.value : made;
    failed = failureOf(outcome);
    return outcome;
  };

  const makeAndPrune = (reason: BackupReason): BackUpOutcome => {
    const outcome = make(reason);
    if (outcome.kind === 'made') {
      callOffPruning();
      const pruning = tryDisk(() => pruneBackups({ folder, made: outcome.id, isWhole, wait }));
      // If the disk refuses to start it, it starts after the next backup.
      callOffPruning = pruning.kind === 'saved' ? pruning.value : () => {};
    }
    return outcome;
  };

  /** If the clock was ahead, a backup dated later today doesn't count as today's. */
  const isOfToday = ({ madeAt, reason }: BackupName) =>
    (reason === 'daily' || reason === 'asked') &&
    localDay(new Date(madeAt)) === localDay(clock()) &&
    madeAt <= instant(clock());

  function look(): void {
    const isWritable = dataSession.refusal() === null;
    callOffLook = wait(isWritable ? anHour : aMinute, look);
    try {
      if (isWritable && dataSession.change((db) => continueUse(db, clock()))) {
        dataSession.emptyLog(); // leaves no bytes of removed data
        ports.notifyPurged?.();
      }
      if (isWritable && !listBackups(folder).some(isOfToday)) makeAndPrune('daily');
    } catch (error) {
      failed = storageFailure(error) ?? 'unexpected'; // nobody waits for it, and it is tried again in an hour
    }
  }

  const summaries = async (): Promise<readonly BackupSummary[]> => {
    const found: BackupSummary[] = [];
    for (const name of listBackups(folder)) {
      const file = backupFile(folder, name.id);
      const bytes = bytesOf(file);
      if (bytes !== null) found.push({ ...name, bytes, ...contentOf(file, keyStore) });
      await oneTurn(); // many years of backups take a while; other requests are answered in the meantime
    }
    return found;
  };

  return {
    folder: () => folder,
    async read() {
      try {
        return { folder, backups: await summaries(), failed };
      } catch (error) {
        return { folder, backups: [], failed: failureOrThrow(error) };
      }
    },
    backUp: makeAndPrune,
    restore(id) {
      const flaw = flawOf(id);
      if (flaw !== null) return { kind: flaw };
      const backup = backupFile(folder, id);
      return restoreBackup(ports, backup, () => make('restore'));
    },
    start() {
      callOffLook();
      callOffLook = wait(aMoment, look);
    },
    stop() {
      callOffLook();
      callOffPruning();
    },
  };
}

function failureOf(outcome: BackUpOutcome): Backups['failed'] {
  switch (outcome.kind) {
    case 'made':
      return null;
    case 'not-whole':
      return 'not-whole';
    case 'not-saved':
      return outcome.why;
  }
}

function contentOf(
  file: string,
  keyStore: KeyStore,
): Pick<BackupSummary, 'content' | 'isOfOtherKey'> {
  try {
    const key = keyFor(file, keyStore);
    return { content: naming(key, () => backupContent(file, key)), isOfOtherKey: false };
  } catch (error) {
    return { content: null, isOfOtherKey: isOfOtherKey(file, error) }; // whatever the error
  }
}

/** Whether a file that could not be read is encrypted with a key other than the one in use. */
function isOfOtherKey(file: string, error: unknown): boolean {
  if (!(error instanceof OtherKeyError || error instanceof ForeignFileError)) return false;
  try {
    return lookOf(file) === 'encrypted';
  } catch {
    return false; // not a regular file, or not readable
  }
}

const oneTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
