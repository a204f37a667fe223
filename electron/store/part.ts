import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A name in the file's folder for what is not finished. */
export function partBeside(file: string): string {
  return join(dirname(file), `.rung-${randomUUID()}.part`);
}

/** Removes what a crash left unfinished. For the start alone: Rung runs once, so that nobody writes a part then. */
export function removeParts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (/^\.rung-.+\.part(-\w+)?$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** The file with what SQLite puts beside it. */
export function removeDatabase(file: string): void {
  for (const ending of ['-wal', '-shm', '-journal', '']) {
    rmSync(`${file}${ending}`, { force: true });
  }
}
