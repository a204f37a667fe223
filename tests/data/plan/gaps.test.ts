import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, ShiftAnswer } from '../../../data/assessments/assessment.ts';
import { profileScore } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { distances } from '../../../data/plan/distance.ts';
import { gapKey } from '../../../data/plan/gap.ts';
import { gapReason } from '../../../data/plan/gap-sentences.ts';
import { type RankedGap, rankedGaps } from '../../../data/plan/gaps.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { shiftStandings } from '../../../data/shifts/shifts.ts';
import { skillStandings } from '../../../data/skills/skills.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { activityFits } from '../../../data/week/time.ts';
import { anyAssessment, anyAssessmentOf, anyEvidence } from '../any-answers.ts';
import { anyDirection, anyWay } from '../any-ladder.ts';
import {
  assessment,
  day,
  director,
  firstShifts,
  ic,
  ladder,
  manager,
  rating,
  skill,
  weekOf,
} from '../ladder.ts';

const up: Direction = { current: ic, target: manager };

const proof = (id: string, level: LevelId, date = '2025-03-01') => ({
  what: 'Did it',
  date: day(date),
  statements: [{ skill: skill(id), level }],
});

const keys = (ranked: readonly RankedGap[]) => ranked.map(({ gap }) => gapKey(gap));
const given = (content: Partial<Assessment>) => assessment('2025-03-12', 1, content);

describe('the ranked gaps', () => {
  const now = given({
    ratings: [
      rating('technical', manager, 3.5),
      rating('people', manager, 2),
      rating('business', manager, 1.5),
      rating('strategy', manager, 'no-chance'),
      rating('technical', ic, 1),
    ],
    week: weekOf('2025-03-03', 45, 15, 25, 3, 12, 0),
    shifts: firstShifts(2, 5, 1, 3),
  });
  const ranked = rankedGaps(ladder, now, up, [proof('technical', manager)]);

  it('are one list of skills, time and shifts, farthest first, then by size', () => {
    expect(ranked.map(({ gap, distance }) => `${distance}: ${gapKey(gap)}`)).toEqual([
      'far: shift ic-to-manager context-switching',
      'far: skill business manager',
      'far: skill people manager',
      'far: shift ic-to-manager enabling-others',
      'far: time coding manager',
      'some-way: time people manager',
      'some-way: shift ic-to-manager people-influence',
      'close: skill technical manager',
      'close: time strategy manager',
    ]);
  });

  it('each say what their rank is based on', () => {
    expect(ranked.map((each) => gapReason(ladder, each))).toEqual([
      'Four steps from “Context switching”. Part of IC → Manager.',
      '2½ below manager level. No recent evidence.',
      '2 below manager level. No recent evidence. IC → Manager says: “Enabling others to write code”.',
      'Three steps from “Enabling others to write code”. Part of IC → Manager.',
      '15 points above a manager’s range.',
      '10 points below a manager’s range. IC → Manager says: “Shadow your manager—ask to join their 1:1s, planning sessions, or hiring discussions”.',
      'Two steps from “People influence”. Part of IC → Manager.',
      '½ below manager level. Has recent evidence. IC → Manager says: “Build credibility through technical excellence first—it gives you authority as a new manager”.',
      '2 points below a manager’s range. IC → Manager says: “Shadow your manager—ask to join their 1:1s, planning sessions, or hiring discussions”.',
    ]);
  });

  it('put a score with recent evidence first if size and route are equal', () => {
    const two = (technical: number, people: number) =>
      given({
        ratings: [rating('technical', manager, technical), rating('people', manager, people)],
      });
    const first = (of: Assessment, ...evidence: Parameters<typeof rankedGaps>[3]) =>
      keys(rankedGaps(ladder, of, up, evidence))[0];
    expect(first(two(2, 2))).toBe('skill technical manager');
    expect(first(two(2, 1.5))).toBe('skill people manager');
    expect(first(two(2, 2), proof('people', manager))).toBe('skill people manager');
    expect(first(two(1, 2), proof('people', manager))).toBe('skill technical manager');
    expect(first(two(2, 2), proof('people', manager, '2024-09-11'))).toBe(
      'skill technical manager',
    );
    expect(first(two(2, 2), proof('people', director))).toBe('skill technical manager');
  });

  it('on the way back measure a shift from its other end', () => {
    const back = rankedGaps(
      ladder,
      given({ shifts: firstShifts(2, 5, 1, 3) }),
      {
        current: manager,
        target: ic,
      },
      [],
    );
    expect(back.map((each) => `${gapKey(each.gap)}: ${gapReason(ladder, each)}`)).toEqual([
      'shift ic-to-manager team-productivity: Four steps from “Your productivity”. Part of Manager → IC.',
      'shift ic-to-manager people-influence: Two steps from “Technical influence”. Part of Manager → IC.',
      'shift ic-to-manager enabling-others: One step from “Writing code”. Part of Manager → IC.',
    ]);
  });

  it('are empty for unanswered questions and for a level already reached', () => {
    expect(rankedGaps(ladder, given({}), up, [])).toEqual([]);
    const there = given({
      ratings: [rating('people', manager, 4), rating('technical', manager, 5)],
      week: weekOf('2025-03-03', 25, 30, 20, 8, 12, 5),
      shifts: firstShifts(5, 5, 5, 5),
    });
    expect(rankedGaps(ladder, there, up, [])).toEqual([]);
  });

  it.each([
    [
      'a skill 3 below is not lost behind what the transitions name',
      up,
      { ratings: [rating('business', manager, 1), rating('people', manager, 2)] },
      ['skill business manager', 'skill people manager'],
    ],
    [
      'coding time and 1:1 time are one move, so only one of them is among the first three',
      up,
      {
        ratings: [rating('people', manager, 3), rating('strategy', manager, 3)],
        week: weekOf('2025-03-03', 75, 2, 12, 4, 4, 3),
      },
      ['time coding manager', 'skill people manager', 'skill strategy manager'],
    ],
    [
      'the shifts of the first transition come before those of the second',
      { current: ic, target: director },
      {
        shifts: [
          ...firstShifts(1),
          ...ladder.transitions
            .slice(1, 2)
            .flatMap(({ id, shifts }) =>
              shifts
                .slice(0, 1)
                .map(({ id: shift }) => ShiftAnswer.parse({ transition: id, shift, position: 1 })),
            ),
        ],
      },
      ['shift ic-to-manager', 'shift manager-to-director'],
    ],
  ] as const)('%s', (_what, direction, content, expected) => {
    const top = keys(rankedGaps(ladder, given(content), direction, []));
    expect(
      top.slice(0, expected.length).map((key, at) => key.startsWith(expected[at] ?? '?')),
    ).toEqual(expected.map(() => true));
  });

  it('for any answers are every gap once, by distance, whatever the order of the answers', () => {
    const any = anyWay.chain(({ ladder: each, direction }) =>
      anyAssessmentOf(each).map((of) => ({ each, of, direction })),
    );
    const real = fc.record({
      each: fc.constant(ladder),
      of: anyAssessment,
      direction: anyDirection,
    });
    fc.assert(
      fc.property(fc.oneof(real, any), anyEvidence, ({ each, of, direction }, evidence) => {
        const list = rankedGaps(each, of, direction, evidence);
        expect(keys(list).toSorted()).toEqual(expectedKeys(each, of, direction).toSorted());
        const top = list.slice(0, 3);
        const times = top.filter(({ kind }) => kind === 'time').length;
        const others = list.filter(({ kind }) => kind !== 'time');
        if (others.length >= 2) expect(times).toBeLessThanOrEqual(1);
        const steps = others.map(({ distance }) => distances.indexOf(distance));
        expect(steps).toEqual(steps.toSorted());
        const shuffled = {
          ...of,
          ratings: of.ratings.toReversed(),
          shifts: of.shifts.toReversed(),
          week: of.week && { ...of.week, shares: of.week.shares.toReversed() },
        };
        expect(rankedGaps(each, shuffled, direction, evidence.toReversed())).toEqual(list);
      }),
    );
  });
});

function expectedKeys(each: Ladder, of: Assessment, direction: Direction): readonly string[] {
  const { target: level } = direction;
  return [
    ...skillStandings(each, of.ratings, level).flatMap((standing) =>
      standing.kind === 'rated' && standing.score < profileScore(each, level, standing.skill)
        ? [`skill ${standing.skill} ${level}`]
        : [],
    ),
    ...activityFits(each, of.week?.shares ?? [], level).flatMap((fit) =>
      of.week !== null && fit.kind !== 'within' ? [`time ${fit.activity} ${level}`] : [],
    ),
    ...shiftStandings(each, of.shifts, direction).flatMap(({ transition, heading, shifts }) =>
      shifts.flatMap((standing) =>
        standing.kind === 'placed' && standing.position !== (heading === 'down' ? 1 : 5)
          ? [`shift ${transition.id} ${standing.shift.id}`]
          : [],
      ),
    ),
  ];
}
