import type { BackupId, BackupName } from '../../data/backups/backup.ts';
import { keptBackups } from '../../data/backups/kept-backups.ts';
import { listBackups, removeBackup } from '../store/backups/backup-files.ts';
import type { Wait } from '../wait.ts';

export interface Pruning {
  readonly folder: string;
  /** The backup that was made last. */
  readonly made: BackupId;
  readonly isWhole: (id: BackupId) => boolean;
  readonly wait: Wait;
}

const aBreath = 100; // milliseconds: reading a file whole takes about as long

/**
 * Removes the backups that are due to go, once every one was read whole, one at a time. One that isn't
 * whole is neither counted as kept nor removed; unless the one made last is whole, none is. Gives what
 * calls it off.
 */
export function pruneBackups({ folder, made, isWhole, wait }: Pruning): () => void {
  const backups = listBackups(folder);
  if (othersThanKept(backups, made).length === 0) return () => {};
  let callOff = () => {};
  const read = (index: number, whole: readonly BackupName[]) => {
    callOff = wait(aBreath, () => {
      const next = backups[index];
      if (next !== undefined) read(index + 1, isWhole(next.id) ? [...whole, next] : whole);
      else for (const { id } of othersThanKept(whole, made)) tryToRemove(folder, id);
    });
  };
  read(0, []);
  return () => callOff();
}

function othersThanKept(backups: readonly BackupName[], made: BackupId): readonly BackupName[] {
  const last = backups.find(({ id }) => id === made);
  if (last === undefined) return [];
  const kept = new Set(keptBackups(backups, last.madeAt));
  return backups.filter((each) => !kept.has(each));
}

function tryToRemove(folder: string, id: BackupId): void {
  try {
    removeBackup(folder, id);
  } catch {
    // It is due again after the next backup.
  }
}
