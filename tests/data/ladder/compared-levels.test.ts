import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPair, levelPair, transitionsBetween } from '../../../data/ladder/compared-levels.ts';
import { LevelId } from '../../../data/values/ids.ts';
import { director, ic, ladder, manager, vp } from '../ladder.ts';

const anyLevel = fc.constantFrom(ic, manager, director, vp);

test('two levels are in the ladder’s order, whichever was chosen first', () => {
  expect(levelPair(ladder, vp, ic)).toEqual({ lower: ic, upper: vp });
  fc.assert(
    fc.property(anyLevel, anyLevel, (a, b) => {
      expect(levelPair(ladder, a, b)).toEqual(levelPair(ladder, b, a));
    }),
  );
});

test('the same level twice is not a pair, nor is one that the ladder lacks', () => {
  expect(levelPair(ladder, manager, manager)).toBeNull();
  expect(levelPair(ladder, manager, LevelId.parse('fellow'))).toBeNull();
});

test('the current and the target level are compared first, up or down', () => {
  expect(firstPair(ladder, { current: ic, target: director })).toEqual({
    lower: ic,
    upper: director,
  });
  expect(firstPair(ladder, { current: director, target: ic })).toEqual({
    lower: ic,
    upper: director,
  });
});

test('someone staying at a level compares it with the next one up, or the last with the one below', () => {
  expect(firstPair(ladder, { current: manager, target: manager })).toEqual({
    lower: manager,
    upper: director,
  });
  expect(firstPair(ladder, { current: vp, target: vp })).toEqual({ lower: director, upper: vp });
});

test('a ladder with one level has no pair to compare', () => {
  const one = { ...ladder, levels: ladder.levels.slice(0, 1) };
  expect(firstPair(one, { current: ic, target: ic })).toBeNull();
});

test('between two levels are the transitions that lead up from one to the other', () => {
  const names = (lower: LevelId, upper: LevelId) =>
    transitionsBetween(ladder, { lower, upper }).map(({ name }) => name);
  expect(names(ic, director)).toEqual(['IC → Manager', 'Manager → Director']);
  expect(names(director, vp)).toEqual(['Director → VP']);
});
