import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPair, levelPair, transitionsBetween } from '../../../data/ladder/compared-levels.ts';
import { LevelId } from '../../../data/values/ids.ts';
import { director, ic, ladder, manager, vp } from '../ladder.ts';

const anyLevel = fc.constantFrom(ic, manager, director, vp);

test('two levels stand in the ladder’s order, whichever was chosen first', () => {
  expect(levelPair(ladder, vp, ic)).toEqual({ lower: ic, upper: vp });
  fc.assert(
    fc.property(anyLevel, anyLevel, (a, b) => {
      expect(levelPair(ladder, a, b)).toEqual(levelPair(ladder, b, a));
    }),
  );
});

test('one level twice is no pair, nor is one that the ladder lacks', () => {
  expect(levelPair(ladder, manager, manager)).toBeNull();
  expect(levelPair(ladder, manager, LevelId.parse('fellow'))).toBeNull();
});

test('the level held and the one wanted are compared first, up or down', () => {
  expect(firstPair(ladder, { current: ic, target: director })).toEqual({
    lower: ic,
    upper: director,
  });
  expect(firstPair(ladder, { current: director, target: ic })).toEqual({
    lower: ic,
    upper: director,
  });
});

test('a level that is kept stands beside the one above it, and the last beside the one below', () => {
  expect(firstPair(ladder, { current: manager, target: manager })).toEqual({
    lower: manager,
    upper: director,
  });
  expect(firstPair(ladder, { current: vp, target: vp })).toEqual({ lower: director, upper: vp });
});

test('a ladder of one level has no two to compare', () => {
  const one = { ...ladder, levels: ladder.levels.slice(0, 1) };
  expect(firstPair(one, { current: ic, target: ic })).toBeNull();
});

test('between two levels lie the transitions that lead from one up to the other', () => {
  const names = (lower: LevelId, upper: LevelId) =>
    transitionsBetween(ladder, { lower, upper }).map(({ name }) => name);
  expect(names(ic, director)).toEqual(['IC → Manager', 'Manager → Director']);
  expect(names(director, vp)).toEqual(['Director → VP']);
});
