import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase } from '../../../electron/store/file/create-database.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let empty: Buffer | null = null;

/**
 * A folder of the test's own, with the data file that a first start leaves behind. It is made once and
 * then copied: making one costs twice what opening it does, and how it is made is tested by itself.
 */
export function begunFolder(): string {
  const folder = temporaryFolder();
  empty ??= made(join(temporaryFolder(), 'rung.db'));
  writeFileSync(join(folder, 'rung.db'), empty, { mode: 0o600 });
  return folder;
}

function made(file: string): Buffer {
  createDatabase(file, null);
  return readFileSync(file);
}
