import { expect, test } from 'vitest';
import { byYear } from '../../../data/progress/by-year.ts';
import { addMonths } from '../../../data/values/iso-date.ts';
import { day } from '../ladder.ts';

/** This many items, one a month, the newest on 15 June 2026. */
const months = (count: number) =>
  Array.from({ length: count }, (_, month) => ({ date: addMonths(day('2026-06-15'), -month) }));
const shape = (count: number) =>
  byYear(months(count)).map(({ year, items, open }) => [year, items.length, open]);

test('a short list is open, however many years it spans', () => {
  expect(shape(0)).toEqual([]);
  expect(shape(7)).toEqual([
    ['2026', 6, true],
    ['2025', 1, true],
  ]);
  expect(shape(12)).toEqual([
    ['2026', 6, true],
    ['2025', 6, true],
  ]);
});

test('with thirteen items or more, older years are folded', () => {
  expect(shape(13)).toEqual([
    ['2026', 6, true],
    ['2025', 7, false],
  ]);
  expect(shape(120).filter(([, , open]) => open)).toEqual([['2026', 6, true]]);
  expect(shape(120)).toHaveLength(11);
});

test('the newest year is open, however long it is', () => {
  const many = Array.from({ length: 40 }, () => ({ date: day('2026-02-01') }));
  expect(byYear(many).map(({ open }) => open)).toEqual([true]);
});
