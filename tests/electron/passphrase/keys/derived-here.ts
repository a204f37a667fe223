import { scryptSync } from 'node:crypto';
import type { Derive } from '../../../../electron/passphrase/keys/derive-thread.ts';

/** What a passphrase gives, without the thread that Rung derives it in: a little cost takes a millisecond. */
export const derivedHere: Derive = async (passphrase, salt, cost) =>
  scryptSync(passphrase, salt, 32, cost);
