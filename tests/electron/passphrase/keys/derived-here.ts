import { scryptSync } from 'node:crypto';
import type { Derive } from '../../../../electron/passphrase/keys/derive-thread.ts';

/** Derives without the thread that Rung uses: at low cost it takes a millisecond. */
export const derivedHere: Derive = async (passphrase, salt, cost) =>
  scryptSync(passphrase, salt, 32, cost);
