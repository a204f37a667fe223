import { lstatSync, unlinkSync } from 'node:fs';

/**
 * Removes a file, or finds it gone. Throws the system's error with its code, which Node's `rmSync` often
 * leaves out.
 */
export function removeFile(file: string): void {
  // A read-only disk refuses to remove also what is not there.
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) unlinkSync(file);
}
