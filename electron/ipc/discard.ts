import type { Database } from 'better-sqlite3';
import type { SaveResult } from '../../data/values/outcome.ts';
import type { DataSession } from '../session/data-session.ts';
import { tryDiskVoid } from '../store/disk/failure.ts';

/** Removes something permanently, also from the log. If the disk refuses that, the next start tries again. */
export function discard(
  dataSession: Pick<DataSession, 'change' | 'emptyLog'>,
  work: (db: Database) => void,
): SaveResult {
  const outcome = tryDiskVoid(() => dataSession.change(work));
  if (outcome.kind === 'saved') tryDiskVoid(dataSession.emptyLog);
  return outcome;
}
