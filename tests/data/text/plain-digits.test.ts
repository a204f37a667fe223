import { expect, it } from 'vitest';
import { withPlainDigits } from '../../../data/text/plain-digits.ts';

it.each([
  ['４５％', '45%'],
  ['٤٥٫٥٪', '45.5%'],
  ['۴۵', '45'],
  ['＋７：３０', '+7:30'],
  ['९', '9'],
  ['7½', '7½'],
  ['', ''],
])('“%s” in plain digits and signs is “%s”', (typed, plain) => {
  expect(withPlainDigits(typed)).toBe(plain);
});
