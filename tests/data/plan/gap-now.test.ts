import { expect, test } from 'vitest';
import { ShiftPosition } from '../../../data/assessments/assessment.ts';
import type { Gap } from '../../../data/plan/gap.ts';
import { gapNowWords } from '../../../data/plan/gap-now.ts';
import { ShiftId, TransitionId } from '../../../data/values/ids.ts';
import {
  activity,
  assessment,
  director,
  ic,
  ladder,
  manager,
  rating,
  skill,
  weekOf,
} from '../ladder.ts';

const people: Gap = { kind: 'skill', skill: skill('people'), level: manager };
const coding: Gap = { kind: 'time', activity: activity('coding'), level: manager };
const influence = {
  transition: TransitionId.parse('ic-to-manager'),
  shift: ShiftId.parse('people-influence'),
};
const shift: Gap = { kind: 'shift', ...influence };
const placed = (position: number) => ({
  shifts: [{ ...influence, position: ShiftPosition.parse(position) }],
});

const now = (
  gap: Gap,
  content: Parameters<typeof assessment>[2] | null,
  direction = { current: ic, target: manager },
) =>
  gapNowWords(
    ladder,
    gap,
    content === null ? null : assessment('2026-11-01', 1, content),
    direction,
    [],
  );

test('a picked gap says how far it is', () => {
  expect(now(people, { ratings: [rating('people', manager, 2.5)] })).toBe('1½ below manager level');
  expect(now(coding, { week: weekOf('2026-10-26', 60, 40) })).toBe(
    '30 points above a manager’s range',
  );
  expect(now(shift, placed(3))).toBe('Two steps from “People influence”');
});

test('a picked gap that is closed says so, in words for its kind', () => {
  expect(now(people, { ratings: [rating('people', manager, 4)] })).toBe('Now at manager level');
  expect(now(coding, { week: weekOf('2026-10-26', 30, 70) })).toBe('Now within a manager’s range');
  expect(now(shift, placed(5))).toBe('Now fully “People influence”');
});

test('a picked gap that wasn’t answered says that, and is never called closed', () => {
  expect(now(people, {})).toBe('Not rated in the latest answers');
  expect(now(people, { ratings: [rating('people', manager, 'no-chance')] })).toBe(
    'No chance to show it in the latest answers',
  );
  expect(now(coding, {})).toBe('No week in the latest answers');
  expect(now(shift, {})).toBe('Not among the latest answers');
});

test('a picked gap survives a deleted assessment, another direction and another ladder', () => {
  for (const gap of [people, coding, shift]) {
    expect(now(gap, null)).toBe('Not assessed yet');
    const elsewhere = { current: manager, target: director };
    const answered = { ratings: [rating('people', manager, 1)], ...placed(1) };
    expect(now(gap, answered, elsewhere)).toBe('Picked for another direction');
  }
  const gone: Gap = { kind: 'skill', skill: skill('juggling'), level: manager };
  expect(now(gone, {})).toBe('Not in this version of the ladder');
});

test('on the way down the same position is measured from the other end', () => {
  const down = { current: manager, target: ic };
  expect(now(shift, placed(2), down)).toBe('One step from “Technical influence”');
  expect(now(shift, placed(1), down)).toBe('Now fully “Technical influence”');
});
