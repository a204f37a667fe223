import { z } from 'zod';

/** Crockford's base 32: without I, L and O, which look like digits, and without U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const characters = 36;
const group = 4;

/** The number of random bytes for a recovery key; 5 bits of each are used, 175 in all. */
export const recoveryKeyBytes = characters - 1;

/** 35 random characters and a check character that detects a mistyped one. */
export const RecoveryKey = z
  .string()
  .regex(new RegExp(`^[${alphabet}]{${characters}}$`), 'must be a recovery key')
  .refine((key) => checkOf(key) === key.at(-1), 'must be typed without a mistake')
  .brand<'RecoveryKey'>();
export type RecoveryKey = z.infer<typeof RecoveryKey>;

export function recoveryKeyOf(random: Uint8Array): RecoveryKey {
  const key = Array.from(random, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return RecoveryKey.parse(key + checkOf(key));
}

/**
 * Reads a typed key, ignoring case, width, spaces, dashes, dots and other marks; O counts as 0, I and L as 1.
 * Null if it is not a recovery key.
 */
export function readRecoveryKey(typed: string): RecoveryKey | null {
  return RecoveryKey.safeParse(plain(typed)).data ?? null;
}

/**
 * Whether it has a recovery key's length but is not valid: a character was mistyped. A passphrase may look
 * like one by chance.
 */
export function isMistypedRecoveryKey(typed: string): boolean {
  const key = plain(typed);
  return key.length === characters && /^[0-9A-Z]+$/.test(key) && readRecoveryKey(typed) === null;
}

/** Nine groups of four, as they are shown and typed. */
export function groupsOf(key: RecoveryKey): readonly string[] {
  return Array.from({ length: characters / group }, (_, index) =>
    key.slice(index * group, (index + 1) * group),
  );
}

/** Odd weights have an inverse modulo 32, so changing any single character changes the check character. */
function checkOf(key: string): string {
  const sum = Array.from(key.slice(0, characters - 1)).reduce(
    (total, character, index) => total + alphabet.indexOf(character) * (2 * index + 1),
    0,
  );
  return alphabet.charAt(sum % alphabet.length);
}

function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Punctuation}\p{Symbol}\p{Format}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
