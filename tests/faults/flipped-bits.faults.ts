import { randomBytes } from 'node:crypto';
import { test } from 'vitest';
import { eachFlipped, expectNoticed, randomBits, tenYearsFile } from './flipped-bits.ts';

const times = 1_000;

test('a thousand flipped bits in ten years of data, one at a time: no answer changes silently', () => {
  const bytes = tenYearsFile();
  expectNoticed(bytes, eachFlipped(bytes, randomBits(bytes, times, 7)));
});

test('a thousand flipped bits in ten years of encrypted data, one at a time: no answer changes silently', () => {
  const key = randomBytes(32);
  const bytes = tenYearsFile(key);
  expectNoticed(bytes, eachFlipped(bytes, randomBits(bytes, times, 7)), key);
});

test('each flipped bit of the header: no answer changes silently', () => {
  const bytes = tenYearsFile();
  expectNoticed(bytes, eachFlipped(bytes, new Array(100 * 8).keys()));
});
