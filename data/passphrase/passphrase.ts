import { z } from 'zod';

/** Anyone with the file could guess a shorter one in no time. */
export const shortestPassphrase = 8;
export const longestPassphrase = 1_000;

/** A passphrase that may be chosen; spaces count, and nothing is cut off. */
export const NewPassphrase = z.string().min(shortestPassphrase).max(longestPassphrase);

/** A passphrase or a recovery key as typed. */
export const Secret = z.string().max(longestPassphrase);

/** The passphrase in the form that is used: the same for the same letters, however a keyboard composes accents. */
export function samePassphrase(typed: string): string {
  return typed.normalize('NFC');
}
