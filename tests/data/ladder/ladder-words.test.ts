import { expect, test } from 'vitest';
import { ladderLead, markWords, outsideWords } from '../../../data/ladder/ladder-words.ts';
import { focusIsFull, pickedWords } from '../../../data/plan/focus-words.ts';
import { ic, ladder, manager } from '../ladder.ts';

test('the ladder says which one or two levels are marked', () => {
  expect(ladderLead(ladder, { current: ic, target: manager })).toBe(
    'Your current level, Individual Contributor, and your target level, Manager, are marked.',
  );
  expect(ladderLead(ladder, { current: manager, target: manager })).toBe(
    'Your level, Manager, is marked.',
  );
});

test('a column is marked if it is the current level, the target or both', () => {
  const up = { current: ic, target: manager };
  expect(ladder.levels.map(({ id }) => markWords(up, id))).toEqual([
    'your current level',
    'your target',
    null,
    null,
  ]);
  expect(markWords({ current: ic, target: ic }, ic)).toBe('your level');
});

test('points outside the ranges are worded for none, one and many', () => {
  expect([0, 1, 30].map(outsideWords)).toEqual(['none', '1 point', '30 points']);
});

test('the number of gaps picked is written in words, from none to three', () => {
  expect([0, 1, 2, 3].map(pickedWords)).toEqual([
    'None picked yet.',
    'One of three picked.',
    'Two of three picked.',
    'Three picked, the most you can work on at a time.',
  ]);
  expect(focusIsFull).toMatch(/^You can work on up to three at a time\./);
});
