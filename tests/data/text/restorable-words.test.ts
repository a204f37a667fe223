import { expect, test } from 'vitest';
import { restorableWords } from '../../../data/text/restorable-words.ts';
import { IsoDate, instant } from '../../../data/values/iso-date.ts';

const deletedAt = instant(new Date(2026, 2, 1, 12));

test('a deleted record says until which day it can be restored', () => {
  for (const today of ['2026-03-01', '2026-03-31']) {
    expect(restorableWords(deletedAt, IsoDate.parse(today))).toBe(
      'can be restored until 31 March 2026',
    );
  }
});

test('a deleted record that is still there after its thirty days, such as in a restored backup, names no past day', () => {
  expect(restorableWords(deletedAt, IsoDate.parse('2026-04-01'))).toBe(
    'can still be restored, but will be removed soon',
  );
});
