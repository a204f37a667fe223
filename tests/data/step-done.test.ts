import { expect, test } from 'vitest';
import { newDraft } from '../../data/model/new-draft.ts';
import { isSkillDone, isWeekDone } from '../../data/model/step-done.ts';
import { day, ic, ladder, manager, rating, skill, vp } from './ladder.ts';

const empty = newDraft(ladder, { current: ic, target: manager }, day('2025-03-12'));
const people = skill('people');

test('a skill is done once every asked level has an answer, and “no chance” is one', () => {
  const one = { ...empty, ratings: [rating('people', ic, 3)] };
  const both = { ...one, ratings: [...one.ratings, rating('people', manager, 'no-chance')] };
  expect(isSkillDone(empty, people)).toBe(false);
  expect(isSkillDone(one, people)).toBe(false);
  expect(isSkillDone(both, people)).toBe(true);
  expect(isSkillDone({ ...both, levels: [ic, manager, vp] }, people)).toBe(false);
});

test('a week is done once it adds up', () => {
  const typed = (unit: 'percent' | 'hours', ...texts: readonly string[]) => ({
    ...empty,
    week: {
      ...empty.week,
      unit,
      entries: empty.week.entries.map((entry, at) => ({ ...entry, typed: texts[at] ?? '' })),
    },
  });
  expect(isWeekDone(empty)).toBe(false);
  expect(isWeekDone(typed('percent', '60', '30'))).toBe(false);
  expect(isWeekDone(typed('percent', '60', '40'))).toBe(true);
  expect(isWeekDone(typed('hours', '0'))).toBe(false);
  expect(isWeekDone(typed('hours', '7:30'))).toBe(true);
});
