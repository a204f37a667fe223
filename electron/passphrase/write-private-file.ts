import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { partBeside } from '../store/part.ts';
import { syncFolder } from '../store/sync.ts';

/** Writes a file for the owner alone: its place holds the old content or all of the new. Throws the system's error, with nothing left behind. */
export function writePrivateFile(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = partBeside(file);
  try {
    writeFileSync(part, content, { flag: 'wx', mode: 0o600, flush: true });
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
  syncFolder(dirname(file));
}
