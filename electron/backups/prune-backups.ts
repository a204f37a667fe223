import type { BackupId, BackupName } from '../../data/backups/backup.ts';
import { keptBackups } from '../../data/backups/kept-backups.ts';
import { listBackups, removeBackup } from '../store/backups/backup-files.ts';
import type { Wait } from '../wait.ts';

export interface Pruning {
  readonly folder: string;
  /** The newest backup. */
  readonly made: BackupId;
  readonly isWhole: (id: BackupId) => boolean;
  readonly wait: Wait;
}

const aBreath = 100; // milliseconds: about as long as reading a file whole takes

/**
 * Removes expired backups. First reads every backup whole, one at a time. A backup that isn't whole is
 * neither counted nor removed, and nothing is removed unless the newest one is whole. Returns a function that
 * cancels it.
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
    // It is tried again after the next backup.
  }
}
