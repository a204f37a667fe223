import { expect, test } from 'vitest';
import { shortened } from '../../../data/text/shortened.ts';

test('a text is shortened to one line, and keeps its last letter whole', () => {
  expect(shortened('  Ran\n three\tpanels ', 17)).toBe('Ran three panels');
  expect(shortened('Ran three panels', 16)).toBe('Ran three panels');
  expect(shortened('Ran three panels', 15)).toBe('Ran three panel…');
  expect(shortened('Ran three panels', 4)).toBe('Ran…');
  expect(shortened('Ran 🙂🙂', 5)).toBe('Ran 🙂…');
});
