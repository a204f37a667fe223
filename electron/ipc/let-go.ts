import type { Database } from 'better-sqlite3';
import type { Kept } from '../../data/values/outcome.ts';
import type { Desk } from '../session/start.ts';
import { keptNull } from '../store/file/failure.ts';

/** Removes something for good, from the log as well; where the disk refuses that, the next start does it. */
export function letGo(desk: Pick<Desk, 'change' | 'emptyLog'>, work: (db: Database) => void): Kept {
  const outcome = keptNull(() => desk.change(work));
  if (outcome.kind === 'kept') keptNull(desk.emptyLog);
  return outcome;
}
