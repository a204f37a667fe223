import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOf } from '../../../data/assessments/steps.ts';
import { anyWay } from '../any-ladder.ts';
import { ic, ladder, manager, vp } from '../ladder.ts';

const skills = ['technical', 'people', 'communication', 'strategy', 'business'].map(
  (id) => `skill:${id}`,
);

test('the steps are the skills, the week, the scope, the shifts, the note and the review', () => {
  const steps = [...skills, 'week', 'scope', 'shifts', 'note', 'review'];
  expect(stepsOf(ladder, { current: ic, target: manager }, false)).toEqual(steps);
  expect(stepsOf(ladder, { current: vp, target: ic }, false)).toEqual(steps);
  expect(stepsOf(ladder, { current: manager, target: manager }, false)).toEqual(steps);
});

test('looking back comes before the note, once there is an earlier assessment', () => {
  expect(stepsOf(ladder, { current: ic, target: manager }, true)).toEqual([
    ...skills,
    'week',
    'scope',
    'shifts',
    'look-back',
    'note',
    'review',
  ]);
  expect(stepsOf({ ...ladder, scope: [] }, { current: ic, target: ic }, true)).toEqual([
    ...skills,
    'week',
    'look-back',
    'note',
    'review',
  ]);
});

test('there is no step for shifts if no transition led here, nor for a scope that the ladder lacks', () => {
  const stay = { current: ic, target: ic };
  expect(stepsOf(ladder, stay, false)).toEqual([...skills, 'week', 'scope', 'note', 'review']);
  expect(stepsOf({ ...ladder, scope: [] }, stay, false)).toEqual([
    ...skills,
    'week',
    'note',
    'review',
  ]);
});

test('every route has each step once and ends with the review', () => {
  fc.assert(
    fc.property(anyWay, fc.boolean(), ({ ladder: each, direction }, earlier) => {
      const steps = stepsOf(each, direction, earlier);
      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.at(-1)).toBe('review');
      expect(steps.includes('look-back')).toBe(earlier);
      expect(steps.includes('shifts')).toBe(
        direction.target !== each.levels[0]?.id || direction.current !== direction.target,
      );
    }),
  );
});
