import type { Database } from 'better-sqlite3';
import type { Kept } from './contract.ts';
import { emptyLog } from './store/connection.ts';
import { keptNull } from './store/failure.ts';

/** Removes something for good, from the log as well; where the disk refuses that, the next start does it. */
export function letGo(db: Database, work: () => void): Kept {
  const outcome = keptNull(work);
  if (outcome.kind === 'kept') keptNull(() => emptyLog(db));
  return outcome;
}
