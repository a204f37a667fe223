import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase } from '../../../electron/store/file/create-database.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let empty: Buffer | null = null;

/**
 * A folder with the data file that a first start leaves behind. It is created once and then copied, because
 * creating takes twice as long as opening, and other tests cover creating it.
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
