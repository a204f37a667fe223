import { expect, it } from 'vitest';
import { readWeeklyHours } from '../../../data/week/typed-weekly-hours.ts';

it.each([
  ['40', 40],
  ['37.5', 37.5],
  ['37,5', 37.5],
  ['37:30', 37.5],
  ['37½', 37.5],
  [' 38 h ', 38],
  ['1', 1],
  ['100', 100],
  ['37.', 37],
  ['', null],
  ['   ', null],
] as const)('“%s” is read as hours per week', (typed, hours) => {
  expect(readWeeklyHours(typed)).toEqual({ kind: 'hours', hours });
});

it.each(['0', '½', '100.5', '168', '37.25', '37:20', '-8', 'forty', '37.5.', '1,000', '.'])(
  '“%s” is not, and the field says what to type',
  (typed) => {
    expect(readWeeklyHours(typed)).toEqual({
      kind: 'problem',
      message: 'Use hours from 1 to 100, in half hours, such as 40 or 37.5.',
    });
  },
);
