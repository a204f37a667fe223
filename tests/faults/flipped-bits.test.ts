import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillInitial } from '../store/migrations/filled-files.ts';
import { temporaryStore } from '../store/temporary-store.ts';
import { eachFlipped, expectNoticed, randomBits, tenYearsFile } from './flipped-bits.ts';

test('a disk flips one bit of ten years, again and again: no answer changes without a word', {
  timeout: 120_000,
}, () => {
  const bytes = tenYearsFile();
  // Half of the bits lie where nothing is kept; where that is differs with the ids of each run.
  expect(expectNoticed(bytes, eachFlipped(bytes, randomBits(bytes, 40)))).toBeGreaterThan(10);
});

test('a disk flips one bit of ten years behind a passphrase: no answer changes without a word', {
  timeout: 120_000,
}, () => {
  const key = randomBytes(32);
  const bytes = tenYearsFile(key);
  expect(expectNoticed(bytes, eachFlipped(bytes, randomBits(bytes, 20)), key)).toBeGreaterThan(15);
});

test('a disk flips one bit of each byte of the header: no answer changes without a word', {
  timeout: 120_000,
}, () => {
  const bytes = smallFile();
  const bits = Array.from({ length: 100 }, (_, byte) => byte * 8 + (byte % 8));
  expect(expectNoticed(bytes, eachFlipped(bytes, bits))).toBeGreaterThan(30);
});

test('a file that is cut off at any page, or inside of it, is refused by name, and stays as it is', () => {
  const bytes = smallFile();
  const pages = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096);
  const cuts = pages.flatMap((start) => [start, start + 1, start + 2_000]).filter(Boolean);
  const copies = cuts.map((length) => ({
    how: `${length} bytes`,
    harmed: bytes.subarray(0, length),
  }));
  // Of the last page alone nothing but zeros may be lost.
  expect(expectNoticed(bytes, copies)).toBeGreaterThanOrEqual(cuts.length - 2);
});

/** With a row in every table. */
function smallFile(): Buffer {
  const db = temporaryStore();
  fillInitial(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  return readFileSync(db.name);
}
