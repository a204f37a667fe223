import { realpathSync } from 'node:fs';

/** Where a file really is, at the end of its links; a link that leads nowhere, and no file, are where they are. */
export function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
