import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { connect, type DataKey, emptyLog } from './connection.ts';
import { codeOf } from './failure.ts';
import { migrate } from './migrate.ts';
import { syncFile, syncFolder } from './sync.ts';

/** Makes an up-to-date database without any content. The file comes to be whole, or not at all; one that is there is never replaced. */
export function createDatabase(file: string, key: DataKey | null): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = partBeside(file);
  try {
    writeEmptyDatabase(part, key);
    giveName(part, file);
    syncFolder(dirname(file));
  } finally {
    removeDatabase(part);
  }
}

/** A link replaces nothing; some disks have none. */
function giveName(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    renameSync(part, file);
  }
}

/** The same at a place of the caller's choosing, with nothing beside it, on disk when this returns. */
export function writeEmptyDatabase(part: string, key: DataKey | null): void {
  closeSync(openSync(part, 'wx', 0o600));
  const db = connect(part, key);
  try {
    migrate(db);
    emptyLog(db); // closing would keep silent about a disk that is full
  } finally {
    db.close();
  }
  syncFile(part);
}

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
