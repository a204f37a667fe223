import { z } from 'zod';

/** Shorter ones are tried out in no time by who has the file. */
export const shortestPassphrase = 8;
export const longestPassphrase = 1_000;

/** A passphrase that may be chosen; spaces count, and nothing is cut off. */
export const NewPassphrase = z.string().min(shortestPassphrase).max(longestPassphrase);

/** A passphrase or a recovery key as it was typed. */
export const Secret = z.string().max(longestPassphrase);

/** The same letters give the same passphrase, however a keyboard composes its accents. */
export function samePassphrase(typed: string): string {
  return typed.normalize('NFC');
}
