import type { Database } from 'better-sqlite3';
import type { SaveResult } from '../../data/values/outcome.ts';
import type { DataSession } from '../session/data-session.ts';
import { keptNull } from '../store/file/failure.ts';

/** Removes something for good, from the log as well; where the disk refuses that, the next start does it. */
export function letGo(
  dataSession: Pick<DataSession, 'change' | 'emptyLog'>,
  work: (db: Database) => void,
): SaveResult {
  const outcome = keptNull(() => dataSession.change(work));
  if (outcome.kind === 'saved') keptNull(dataSession.emptyLog);
  return outcome;
}
