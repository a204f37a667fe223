import { expect, test } from 'vitest';
import { directionWords } from '../../../data/ladder/direction-words.ts';
import { director, ic, ladder, manager } from '../ladder.ts';

test('a direction is worded from the current to the target level, up or down', () => {
  expect(directionWords(ladder, { current: ic, target: manager })).toBe(
    'Individual Contributor to Manager',
  );
  expect(directionWords(ladder, { current: director, target: ic })).toBe(
    'Director to Individual Contributor',
  );
});

test('staying is worded as the one level', () => {
  expect(directionWords(ladder, { current: manager, target: manager })).toBe('Manager');
});
