import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  groupsOf,
  isMistypedRecoveryKey,
  readRecoveryKey,
  recoveryKeyBytes,
  recoveryKeyOf,
} from '../../../data/passphrase/recovery-key.ts';

const anyKey = fc
  .uint8Array({ minLength: recoveryKeyBytes, maxLength: recoveryKeyBytes })
  .map(recoveryKeyOf);

/** Separators between the groups, including those that a word processor or a phone substitutes. */
const gaps = ['', ' ', '\n', '\u00a0', '\u200b', '.', '·', '_'].concat([
  '-',
  '\u2010',
  '\u2011',
  '\u2012',
  '–',
  '—',
  '\u2212',
  '\ufe63',
  '\uff0d',
]);

/** As a Chinese or Japanese keyboard types it. */
function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

test('a recovery key is nine groups of four characters that are hard to misread', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const groups = groupsOf(key);
      expect(groups).toHaveLength(9);
      for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(groups.join('')).toBe(key);
    }),
  );
});

test('a recovery key in lower case, with other separators, O for 0 and I or l for 1, is accepted', () => {
  fc.assert(
    fc.property(
      anyKey,
      fc.constantFrom(...gaps),
      fc.constantFrom('O', 'o'),
      fc.constantFrom('I', 'l', 'i', 'L'),
      (key, gap, zero, one) => {
        const typed = groupsOf(key).join(gap).toLowerCase();
        expect(readRecoveryKey(typed)).toBe(key);
        expect(readRecoveryKey(typed.replaceAll('0', zero).replaceAll('1', one))).toBe(key);
        expect(readRecoveryKey(fullWidth(typed))).toBe(key);
      },
    ),
  );
});

test('any single mistyped character is noticed', () => {
  fc.assert(
    fc.property(
      anyKey,
      fc.nat({ max: recoveryKeyBytes }),
      fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTUVWXYZ'),
      (key, place, other) => {
        fc.pre(key.charAt(place) !== other);
        const typed = key.slice(0, place) + other + key.slice(place + 1);
        expect(readRecoveryKey(typed)).toBeNull();
        expect(isMistypedRecoveryKey(typed)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('one character too few or too many, or a passphrase made of words, is not a recovery key', () => {
  const key = recoveryKeyOf(new Uint8Array(recoveryKeyBytes).fill(7));
  expect(readRecoveryKey(key.slice(1))).toBeNull();
  expect(readRecoveryKey(`${key}0`)).toBeNull();
  expect(readRecoveryKey('correct horse battery staple')).toBeNull();
  expect(isMistypedRecoveryKey('correct horse battery staple')).toBe(false);
  expect(isMistypedRecoveryKey(key)).toBe(false);
});
