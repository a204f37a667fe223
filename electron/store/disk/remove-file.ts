import { lstatSync, unlinkSync } from 'node:fs';
import { retryWhileInUse } from './move-file.ts';

/**
 * Removes a file; a missing one is fine. If another program has it open, tries again for a second. Throws the
 * system's error with its code, which Node's `rmSync` often leaves out.
 */
export function removeFile(file: string): void {
  retryWhileInUse(file, file, () => removeAtOnce(file));
}

/** Like `removeFile`, with a single try and no waiting. */
export function removeAtOnce(file: string): void {
  // On a read-only disk, removing a file fails even if it does not exist.
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) unlinkSync(file);
}
