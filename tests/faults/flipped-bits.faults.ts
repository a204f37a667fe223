import { randomBytes } from 'node:crypto';
import { test } from 'vitest';
import { eachFlipped, expectNoticed, randomBits, tenYearsFile } from './flipped-bits.ts';

const times = 1_000;

test('a disk flips one bit of ten years, a thousand times: no answer changes without a word', () => {
  const bytes = tenYearsFile();
  expectNoticed(bytes, eachFlipped(bytes, randomBits(bytes, times, 7)));
});

test('a disk flips one bit of ten years behind a passphrase, a thousand times: no answer changes without a word', () => {
  const key = randomBytes(32);
  const bytes = tenYearsFile(key);
  expectNoticed(bytes, eachFlipped(bytes, randomBits(bytes, times, 7)), key);
});

test('a disk flips each bit of the header: no answer changes without a word', () => {
  const bytes = tenYearsFile();
  expectNoticed(bytes, eachFlipped(bytes, new Array(100 * 8).keys()));
});
