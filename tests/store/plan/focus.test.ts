import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepFocus, readFocus } from '../../../electron/store/plan/focus.ts';
import { sampleFocus } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';
import { anyFocus } from './arbitrary-plans.ts';

test('any focus is read back in its order, in place of the one before it', () => {
  const db = temporaryStore();
  fc.assert(
    fc.property(anyFocus, (focus) => {
      keepFocus(db, focus);
      expect(readFocus(db)).toEqual(focus);
    }),
    { numRuns: 100 },
  );
});

test('a focus that cannot be kept whole leaves the one before it', () => {
  const db = temporaryStore();
  keepFocus(db, sampleFocus);
  const [first] = sampleFocus;
  if (first === undefined) throw new Error('the sample has gaps');
  expect(() => keepFocus(db, [first, first])).toThrow(/UNIQUE/);
  expect(() => keepFocus(db, [...sampleFocus, first])).toThrow(/CHECK|UNIQUE/);
  expect(readFocus(db)).toEqual(sampleFocus);
});
