import { expect, test } from 'vitest';
import { paperFor } from '../../../data/settings/settings.ts';

test.each([
  ['en-US', 'Letter'],
  ['fr-CA', 'Letter'],
  ['es-MX', 'Letter'],
  ['en', 'Letter'],
  ['en-GB', 'A4'],
  ['de', 'A4'],
  ['ja-JP', 'A4'],
  ['es-419', 'A4'],
] as const)('a computer with the language %s prints on %s', (locale, paper) => {
  expect(paperFor(locale)).toBe(paper);
});
