import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPath, savePath } from '../../../electron/store/plan/path.ts';
import { anyInstant } from '../exchange/arbitrary-values.ts';
import { moment, samplePath } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';
import { anyPath } from './arbitrary-plans.ts';

test('before the first answer there is no answer and no time', () => {
  const path = readPath(temporaryStore());
  expect(path).toEqual({ draws: [], leaning: null, note: '', savedAt: null });
});

test('any answer is read back with its time and replaces the previous one', () => {
  const db = temporaryStore();
  fc.assert(
    fc.property(anyPath, anyInstant, (path, now) => {
      savePath(db, path, now);
      expect(readPath(db)).toEqual({ ...path, savedAt: now });
    }),
    { numRuns: 100 },
  );
});

test('answers can be withdrawn one by one or all at once', () => {
  const db = temporaryStore();
  savePath(db, samplePath, moment(0));
  const fewer = { ...samplePath, draws: samplePath.draws.slice(1), leaning: null };
  savePath(db, fewer, moment(1));
  expect(readPath(db)).toEqual({ ...fewer, savedAt: moment(1) });
  savePath(db, { draws: [], leaning: null, note: '' }, moment(2));
  expect(readPath(db)).toEqual({ draws: [], leaning: null, note: '', savedAt: moment(2) });
});

test('an answer that can’t be saved completely leaves the previous one', () => {
  const db = temporaryStore();
  savePath(db, samplePath, moment(0));
  const [first] = samplePath.draws;
  if (first === undefined) throw new Error('the sample has draws');
  expect(() => savePath(db, { ...samplePath, draws: [first, first] }, moment(1))).toThrow(/UNIQUE/);
  expect(readPath(db)).toEqual({ ...samplePath, savedAt: moment(0) });
});
