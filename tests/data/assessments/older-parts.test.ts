import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import { answersOf, latestAnswers } from '../../../data/assessments/latest.ts';
import {
  olderGap,
  olderRatings,
  olderScope,
  olderShifts,
  olderWeek,
} from '../../../data/assessments/older-parts.ts';
import type { Gap } from '../../../data/plan/gap.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { TransitionId } from '../../../data/values/ids.ts';
import {
  activity,
  assessment,
  director,
  firstShifts,
  ic,
  ladder,
  manager,
  placed,
  rating,
  scopeAnswer,
  skill,
  weekOf,
} from '../ladder.ts';

const up: Direction = { current: ic, target: manager };
const far: Direction = { current: ic, target: director };

const whole = assessment('2026-01-10', 1, {
  ratings: [rating('people', ic, 4), rating('people', manager, 2), rating('technical', manager, 3)],
  week: weekOf('2025-12-29', 45, 15, 25, 3, 7, 5),
  scope: [scopeAnswer('team-size', ic), scopeAnswer('span', ic), scopeAnswer('reports-to', ic)],
  shifts: [...firstShifts(1, 2, 3, 4), placed('manager-to-director', 'org-wide-metrics', 1)],
});
const empty = assessment('2026-03-01', 2);

const latest = (all: readonly Assessment[], direction = up) =>
  latestAnswers(ladder, all, direction);

describe('a part of which all answers are from an older assessment', () => {
  const now = latest([whole, empty]);

  it('gives that day', () => {
    expect(olderRatings(ladder, now, [ic, manager])).toBe('Rated on 10 January 2026.');
    expect(olderScope(ladder, now)).toBe('Answered on 10 January 2026.');
    expect(olderShifts(ladder, now)).toBe('Answered on 10 January 2026.');
    expect(olderWeek(now)).toBe(
      'Your own column is from the week of 29 December 2025 – 4 January 2026.',
    );
  });

  it('stays, with its day, even if it says nothing about the target level or the route', () => {
    const other = assessment('2026-01-10', 1, {
      ratings: [rating('people', ic, 4)],
      shifts: [placed('manager-to-director', 'org-wide-metrics', 1)],
    });
    const now = latest([other, empty]);
    expect(answersOf(now)?.ratings).toEqual(other.ratings);
    expect(olderRatings(ladder, now, [ic, manager])).toBe('Rated on 10 January 2026.');
    const toDirector = TransitionId.parse('manager-to-director');
    expect(answersOf(now)?.shifts).toEqual(other.shifts);
    expect(olderShifts(ladder, now, toDirector)).toBe('Answered on 10 January 2026.');
    expect([now.skills, now.shifts, olderShifts(ladder, now)]).toEqual([null, null, null]);
  });

  it('gives none if it was never answered, or only now', () => {
    for (const of of [latest([whole]), latest([empty]), latest([])]) {
      expect(olderRatings(ladder, of, [ic, manager])).toBeNull();
      expect(olderScope(ladder, of)).toBeNull();
      expect(olderShifts(ladder, of)).toBeNull();
      expect(olderWeek(of)).toBeNull();
    }
  });
});

describe('a part of which some answers are from older assessments', () => {
  const some = assessment('2026-02-10', 3, {
    ratings: [rating('strategy', manager, 1)],
    scope: [scopeAnswer('span', manager)],
    shifts: firstShifts(0, 0, 0, 5),
  });
  const last = assessment('2026-03-01', 4, {
    ratings: [rating('technical', manager, 3.5)],
    scope: [scopeAnswer('team-size', manager)],
    shifts: firstShifts(2, 3),
  });
  const now = latest([whole, some, last]);

  it('names them with their days, in the ladder’s order, the oldest day first', () => {
    expect(olderRatings(ladder, now, [ic, manager])).toBe(
      'People (IC, Manager) were rated on 10 January 2026. Strategy (Manager) was rated on 10 February 2026.',
    );
    expect(olderRatings(ladder, now, [manager])).toBe(
      'People (Manager) was rated on 10 January 2026. Strategy (Manager) was rated on 10 February 2026.',
    );
    expect(olderScope(ladder, now)).toBe(
      '“Reports to” was answered on 10 January 2026. “Span” was answered on 10 February 2026.',
    );
    expect(olderShifts(ladder, now)).toBe(
      '“Context switching” was answered on 10 January 2026. “People influence” was answered on 10 February 2026.',
    );
  });

  it('counts more than two shifts, on the route or of one transition', () => {
    const first = assessment('2026-03-01', 5, { shifts: firstShifts(2) });
    expect(olderShifts(ladder, latest([whole, first], far))).toBe(
      'Four shifts were answered on 10 January 2026.',
    );
    const toDirector = TransitionId.parse('manager-to-director');
    expect(olderShifts(ladder, latest([whole, first], far), toDirector)).toBe(
      'Answered on 10 January 2026.',
    );
  });
});

describe('a gap', () => {
  const people: Gap = { kind: 'skill', skill: skill('people'), level: manager };
  const coding: Gap = { kind: 'time', activity: activity('coding'), level: manager };
  const { transition, shift } = placed('ic-to-manager', 'context-switching', 1);
  const focusing: Gap = { kind: 'shift', transition, shift };

  it('gives the day or the week of its distance if that is older', () => {
    const now = latest([whole, empty]);
    expect([people, coding, focusing].map((gap) => olderGap(now, gap))).toEqual([
      '10 January 2026',
      'the week of 29 December 2025 – 4 January 2026',
      '10 January 2026',
    ]);
  });

  it('gives none if its distance is from the newest assessment, was never answered, or is not shown', () => {
    for (const of of [latest([whole]), latest([empty]), latest([whole, empty], far)]) {
      expect(olderGap(of, people)).toBeNull();
      expect(olderGap(of, coding)).toBeNull();
    }
    expect(olderGap(latest([whole]), focusing)).toBeNull();
  });
});
