import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFocus, saveFocus } from '../../../electron/store/plan/focus.ts';
import { sampleFocus } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';
import { anyFocus } from './arbitrary-plans.ts';

test('any focus is read back in order and replaces the previous one', () => {
  const db = temporaryStore();
  fc.assert(
    fc.property(anyFocus, (focus) => {
      saveFocus(db, focus);
      expect(readFocus(db)).toEqual(focus);
    }),
    { numRuns: 100 },
  );
});

test('a focus that can’t be saved completely leaves the previous one', () => {
  const db = temporaryStore();
  saveFocus(db, sampleFocus);
  const [first] = sampleFocus;
  if (first === undefined) throw new Error('the sample has gaps');
  expect(() => saveFocus(db, [first, first])).toThrow(/UNIQUE/);
  expect(() => saveFocus(db, [...sampleFocus, first])).toThrow(/CHECK|UNIQUE/);
  expect(readFocus(db)).toEqual(sampleFocus);
});
