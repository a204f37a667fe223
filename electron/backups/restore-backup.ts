import { basename } from 'node:path';
import type { RestoreOutcome } from '../../data/backups/outcomes.ts';
import { instant } from '../../data/values/iso-date.ts';
import { copyBeside } from '../session/copy-beside.ts';
import type { DataSession } from '../session/data-session.ts';
import type { KeyStore } from '../session/key-store.ts';
import { failureOrThrow } from '../store/disk/failure.ts';
import { removeDatabase, tempFileBeside } from '../store/disk/temp-file.ts';
import { replaceDatabase } from '../store/file/replace-database.ts';

export interface Restoring {
  readonly dataFile: string;
  readonly dataSession: Pick<DataSession, 'claim' | 'whileClosed'>;
  readonly keyStore: KeyStore;
  readonly clock: () => Date;
}

/**
 * Replaces the data with a backup that is whole. The backup is first copied next to the data and read there.
 * The current data is backed up if possible and set aside, never overwritten.
 */
export function restoreBackup(
  { dataFile, dataSession, keyStore, clock }: Restoring,
  backup: string,
  backUpFirst: () => void,
): RestoreOutcome {
  const part = tempFileBeside(dataFile);
  try {
    dataSession.claim();
    copyBeside(backup, part, keyStore);
    backUpFirst();
    const aside = dataSession.whileClosed(() =>
      replaceDatabase(dataFile, part, 'set-aside', instant(clock())),
    );
    return { kind: 'restored', setAside: aside === null ? null : basename(aside) };
  } catch (error) {
    return { kind: 'not-saved', why: failureOrThrow(error) };
  } finally {
    removeDatabase(part);
  }
}
