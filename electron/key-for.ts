import { existsSync } from 'node:fs';
import type { DataKey } from './store/connection.ts';
import { isPlainDatabase } from './store/file-stamp.ts';
import type { Vault } from './vault.ts';

export interface DataFiles {
  readonly dataFile: string;
  readonly backupsFolder: string;
}

/** A plain file needs no key, whatever stands beside it: the disk refused to have it encrypted. */
export function keyFor(dataFile: string, vault: Vault): DataKey | null {
  return existsSync(dataFile) && isPlainDatabase(dataFile) ? null : vault.key();
}
