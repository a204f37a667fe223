import { lstatSync, unlinkSync } from 'node:fs';
import { onceLetGo } from './move-file.ts';

/**
 * Removes a file, or finds it gone. Where another program holds it, it is tried again for a second. Throws the
 * system's error with its code, which Node's `rmSync` often leaves out.
 */
export function removeFile(file: string): void {
  onceLetGo(file, file, () => removeAtOnce(file));
}

/** The same in one try, which nobody waits for. */
export function removeAtOnce(file: string): void {
  // On a read-only disk, removing a file fails even when it does not exist.
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) unlinkSync(file);
}
