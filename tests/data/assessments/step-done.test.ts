import { expect, test } from 'vitest';
import { ShiftPosition } from '../../../data/assessments/assessment.ts';
import type { Draft } from '../../../data/assessments/draft.ts';
import { newDraft } from '../../../data/assessments/new-draft.ts';
import {
  isLookBackDone,
  isScopeDone,
  isShiftsDone,
  isSkillDone,
  isWeekDone,
} from '../../../data/assessments/step-done.ts';
import { transitionOf } from '../../../data/ladder/lookup.ts';
import { TransitionId } from '../../../data/values/ids.ts';
import { Energy } from '../../../data/week/energy.ts';
import {
  activity,
  assessment,
  day,
  director,
  ic,
  ladder,
  manager,
  rating,
  skill,
  vp,
} from '../ladder.ts';

const empty = newDraft(ladder, { current: ic, target: manager }, day('2025-03-12'));
const people = skill('people');

test('a skill is done once every asked level has an answer; “no chance” is one', () => {
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

test('energy alone doesn’t complete a week', () => {
  const energy = [{ activity: activity('coding'), energy: Energy.parse(1) }];
  expect(isWeekDone({ ...empty, energy })).toBe(false);
});

test('looking back is done with one answer', () => {
  const of = assessment('2024-03-03', 1).id;
  const said = (...ratings: Draft['ratings']) => ({
    ...empty,
    lookBacks: [{ of, date: day('2024-03-03'), ratings }],
  });
  expect(isLookBackDone(empty)).toBe(false);
  expect(isLookBackDone(said())).toBe(false);
  expect(isLookBackDone(said(rating('people', ic, 'no-chance')))).toBe(true);
});

test('the scope is done once every dimension has an answer; “none of these” is one', () => {
  const answers = ladder.scope.map(({ id }, at) => ({
    dimension: id,
    level: at === 0 ? null : manager,
    note: '',
  }));
  expect(isScopeDone(empty, ladder)).toBe(false);
  expect(isScopeDone({ ...empty, scope: answers.slice(1) }, ladder)).toBe(false);
  expect(isScopeDone({ ...empty, scope: answers }, ladder)).toBe(true);
});

test('the shifts are done once every shift on the route has a position, in either direction', () => {
  const placed = (transition: string) => {
    const { id, shifts } = transitionOf(ladder, TransitionId.parse(transition));
    return shifts.map((shift) => ({
      transition: id,
      shift: shift.id,
      position: ShiftPosition.parse(3),
    }));
  };
  const first = placed('ic-to-manager');
  const both = [...first, ...placed('manager-to-director')];
  expect(isShiftsDone(empty, ladder)).toBe(false);
  expect(isShiftsDone({ ...empty, shifts: first.slice(1) }, ladder)).toBe(false);
  expect(isShiftsDone({ ...empty, shifts: first }, ladder)).toBe(true);
  expect(isShiftsDone({ ...empty, shifts: first, targetLevel: director }, ladder)).toBe(false);
  expect(isShiftsDone({ ...empty, shifts: both, targetLevel: director }, ladder)).toBe(true);
  const back = { ...empty, currentLevel: director, targetLevel: ic };
  expect(isShiftsDone({ ...back, shifts: first }, ladder)).toBe(false);
  expect(isShiftsDone({ ...back, shifts: both }, ladder)).toBe(true);
});
