import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillSecond } from '../store/migrations/filled-files.ts';
import { temporaryStore } from '../store/temporary-store.ts';
import { eachFlipped, expectNoticed, randomBits, tenYearsFile } from './flipped-bits.ts';

test('flipped bits in ten years of data, one at a time: no answer changes silently', {
  timeout: 120_000,
}, () => {
  const bytes = tenYearsFile();
  // Half of the bits are in unused space; where that is depends on the ids of each run.
  expect(expectNoticed(bytes, eachFlipped(bytes, randomBits(bytes, 40)))).toBeGreaterThan(10);
});

test('flipped bits in ten years of encrypted data, one at a time: no answer changes silently', {
  timeout: 120_000,
}, () => {
  const key = randomBytes(32);
  const bytes = tenYearsFile(key);
  expect(expectNoticed(bytes, eachFlipped(bytes, randomBits(bytes, 20)), key)).toBeGreaterThan(15);
});

test('one flipped bit in each byte of the header: no answer changes silently', {
  timeout: 120_000,
}, () => {
  const bytes = smallFile();
  const bits = Array.from({ length: 100 }, (_, byte) => byte * 8 + (byte % 8));
  expect(expectNoticed(bytes, eachFlipped(bytes, bits))).toBeGreaterThan(30);
});

test('a file cut off at or inside any page is reported as damaged, and stays unchanged', () => {
  const bytes = smallFile();
  const pages = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096);
  const cuts = pages.flatMap((start) => [start, start + 1, start + 2_000]).filter(Boolean);
  const copies = cuts.map((length) => ({
    how: `${length} bytes`,
    harmed: bytes.subarray(0, length),
  }));
  // Only the last page may lose anything, namely zeros.
  expect(expectNoticed(bytes, copies)).toBeGreaterThanOrEqual(cuts.length - 2);
});

/** A file with a row in every table. */
function smallFile(): Buffer {
  const db = temporaryStore();
  fillSecond(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  return readFileSync(db.name);
}
