import { existsSync } from 'node:fs';
import type { DataKey } from '../store/file/connection.ts';
import { type Look, lookOf } from '../store/file/look-of-file.ts';
import type { KeyStore } from './key-store.ts';

export interface DataFiles {
  readonly dataFile: string;
  readonly backupsFolder: string;
}

/**
 * The key that opens a file. A plain file needs none, damaged or not, even with a passphrase on: the disk may
 * have refused to encrypt it.
 */
export function keyFor(dataFile: string, keyStore: KeyStore): DataKey | null {
  return existsSync(dataFile) && inTheClear.has(lookOf(dataFile)) ? null : keyStore.key();
}

const inTheClear: ReadonlySet<Look> = new Set<Look>(['plain', 'damaged']);
