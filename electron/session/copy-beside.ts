import { constants, copyFileSync } from 'node:fs';
import { convertDatabase } from '../store/file/convert-database.ts';
import { makePrivate } from '../store/file/open.ts';
import { verifyFile } from '../store/file/verify.ts';
import { keyFor } from './key-for.ts';
import type { KeyStore } from './key-store.ts';

/** A plain backup from before the passphrase must not make the data plain again. */
export function copyBeside(backup: string, part: string, keyStore: KeyStore): void {
  const from = keyFor(backup, keyStore);
  const to = keyStore.key();
  if (from === null && to !== null) {
    convertDatabase(backup, from, part, to);
  } else {
    copyFileSync(backup, part, constants.COPYFILE_EXCL);
    makePrivate(part, 0o600);
  }
  verifyFile(part, to);
}
