import { existsSync } from 'node:fs';
import type { DataKey } from '../store/file/connection.ts';
import { isPlainDatabase } from '../store/file/file-stamp.ts';
import type { Vault } from './vault.ts';

export interface DataFiles {
  readonly dataFile: string;
  readonly backupsFolder: string;
}

/** The key that opens a file. A plain file needs none, even with a passphrase on: the disk may have refused to encrypt it. */
export function keyFor(dataFile: string, vault: Vault): DataKey | null {
  return existsSync(dataFile) && isPlainDatabase(dataFile) ? null : vault.key();
}
