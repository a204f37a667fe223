import { describe, expect, it } from 'vitest';
import {
  LadderRef,
  type ShiftAnswer,
  ShiftPosition,
} from '../../../data/assessments/assessment.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import {
  firstPositions,
  newestPositions,
  shiftProgress,
} from '../../../data/shifts/shift-progress.ts';
import { shiftStandingSentence, shiftSummary } from '../../../data/shifts/shift-sentences.ts';
import { positionWords, shiftStandings, standingOn } from '../../../data/shifts/shifts.ts';
import { plain } from '../../../data/text/sentence.ts';
import { assessment, director, firstShifts, ic, ladder, manager, placed, vp } from '../ladder.ts';

const up: Direction = { current: ic, target: manager };
const down: Direction = { current: manager, target: ic };
const positions = [1, 2, 3, 4, 5].map((position) => ShiftPosition.parse(position));

describe('a shift’s position', () => {
  it('is measured from the wanted end', () => {
    const away = (direction: Direction) =>
      positions.map((position) => {
        const [standing] =
          shiftStandings(ladder, firstShifts(position), direction)[0]?.shifts ?? [];
        return standing?.kind === 'placed' ? standing.away : null;
      });
    expect(away(up)).toEqual([4, 3, 2, 1, 0]);
    expect(away({ current: manager, target: manager })).toEqual([4, 3, 2, 1, 0]);
    expect(away(down)).toEqual([0, 1, 2, 3, 4]);
  });

  it('is worded', () => {
    const shift = { from: 'Deep focus', to: 'Context switching' };
    expect(positions.map((position) => positionWords(shift, position))).toEqual([
      'fully “Deep focus”',
      'mostly “Deep focus”',
      'half and half',
      'mostly “Context switching”',
      'fully “Context switching”',
    ]);
  });
});

describe('the shifts on the route', () => {
  it('are grouped by transition, in the order of travel, including unanswered ones', () => {
    const answers = [placed('ic-to-manager', 'people-influence', 2)];
    const standings = shiftStandings(ladder, answers, { current: director, target: ic });
    expect(
      standings.map(({ transition, heading, shifts }) => [
        transition.id,
        heading,
        shifts.map((each) => (each.kind === 'placed' ? [each.position, each.away] : each.kind)),
      ]),
    ).toEqual([
      ['manager-to-director', 'down', ['not-placed', 'not-placed', 'not-placed']],
      ['ic-to-manager', 'down', ['not-placed', 'not-placed', 'not-placed', [2, 1]]],
    ]);
    expect(shiftStandings(ladder, answers, { current: ic, target: ic })).toEqual([]);
  });

  it('are each described to screen readers', () => {
    const [first] = shiftStandings(ladder, firstShifts(2), up);
    expect(first?.shifts.slice(0, 2).map(shiftStandingSentence)).toEqual([
      'Writing code → Enabling others to write code: mostly “Writing code”.',
      "Your productivity → Team's productivity: not answered.",
    ]);
  });
});

describe('the shifts in a sentence', () => {
  const said = (answers: readonly ShiftAnswer[], direction = up) =>
    plain(shiftSummary(shiftStandings(ladder, answers, direction)));

  it('counts them, and names the farthest as the next', () => {
    expect(said(firstShifts(2, 5, 1, 3))).toBe(
      'You’ve completed one of four shifts and started two more. Next: “Deep focus” to “Context switching”.',
    );
    expect(said(firstShifts(2, 5))).toBe(
      'You’ve completed one of four shifts and started one more. Two aren’t answered yet. Next: “Writing code” to “Enabling others to write code”.',
    );
  });

  it('says if all are alike', () => {
    expect(said(firstShifts(5, 5, 5, 5))).toBe('You’ve completed all four shifts.');
    expect(said(firstShifts(1, 1, 1, 1))).toBe(
      'You haven’t started any of the four shifts yet. Next: “Writing code” to “Enabling others to write code”.',
    );
    expect(said([])).toBe('You haven’t answered any shifts yet.');
    expect(plain(shiftSummary(shiftStandings(ladder, [], up), 'then'))).toBe(
      'No shifts were answered.',
    );
  });

  it('uses the same words on the way back, from the other end', () => {
    expect(said(firstShifts(1, 5, 2, 2), down)).toBe(
      "You’ve completed one of four shifts and started two more. Next: “Team's productivity” to “Your productivity”.",
    );
  });

  it('says which transition they belong to when staying at a level', () => {
    const stay = { current: manager, target: manager };
    expect(said(firstShifts(5, 5, 4, 5), stay)).toBe(
      'You’ve completed three of four shifts in IC → Manager and started one more. Next: “Deep focus” to “Context switching”.',
    );
    expect(said(firstShifts(5, 5, 5, 5), stay)).toBe(
      'You’ve completed all four shifts in IC → Manager.',
    );
    expect(said([], { current: ic, target: ic })).toBe('There are no shifts on this route.');
  });

  it('names as next what comes first in the list of gaps: a far one, else one of the first transition', () => {
    const near = [...firstShifts(5, 4, 5, 5), placed('manager-to-director', 'org-wide-metrics', 4)];
    expect(said(near, { current: ic, target: director })).toMatch(
      /Next: “Your productivity” to “Team's productivity”\.$/,
    );
    const answers = [
      ...firstShifts(5, 4, 5, 5),
      placed('manager-to-director', 'org-wide-metrics', 1),
    ];
    expect(said(answers, { current: ic, target: director })).toBe(
      'You’ve completed three of seven shifts and started one more. One isn’t started and two aren’t answered yet. Next: “Team metrics” to “Org-wide metrics”.',
    );
  });

  it('is worded for one and for two', () => {
    const few = (count: number, ...at: readonly number[]) => {
      const [first] = shiftStandings(ladder, firstShifts(...at), up);
      if (first === undefined) throw new Error('no way');
      return plain(shiftSummary([{ ...first, shifts: first.shifts.slice(0, count) }]));
    };
    expect(few(1)).toBe('You haven’t answered any shifts yet.');
    expect(few(1, 5)).toBe('You’ve completed the one shift.');
    expect(few(2, 5, 5)).toBe('You’ve completed both shifts.');
  });
});

describe('what moved', () => {
  const at = (date: string, number: number, shifts: readonly ShiftAnswer[]) =>
    assessment(date, number, { shifts });
  const said = (all: Parameters<typeof shiftProgress>[1], direction = up) =>
    shiftProgress(ladder, all, direction).map(plain);
  const first = at('2024-03-04', 1, firstShifts(1, 1, 3, 4));
  const last = at('2025-05-05', 3, firstShifts(3, 2, 3, 2));

  it('is given in steps from the first to the last position, towards either end', () => {
    expect(said([last, first, at('2024-09-09', 2, firstShifts(5, 5, 5, 5))])).toEqual([
      "Since 4 March 2024: two steps towards “Enabling others to write code”, one step towards “Team's productivity”, two steps towards “Technical influence”.",
      '“Context switching” hasn’t moved.',
    ]);
  });

  it('uses the same words on the way back, where an unmoved shift is named by the wanted end', () => {
    expect(said([first, last], down)).toEqual([
      "Since 4 March 2024: two steps towards “Enabling others to write code”, one step towards “Team's productivity”, two steps towards “Technical influence”.",
      '“Deep focus” hasn’t moved.',
    ]);
  });

  it('says between which dates if the last assessment has no positions', () => {
    expect(
      said([first, at('2025-01-01', 2, firstShifts(0, 5)), at('2025-05-05', 3, firstShifts(2))]),
    ).toEqual([
      'Since 4 March 2024: one step towards “Enabling others to write code”.',
      "Between 4 March 2024 and 1 January 2025: four steps towards “Team's productivity”.",
    ]);
  });

  it('says if nothing moved', () => {
    expect(said([first, { ...last, shifts: first.shifts }])).toEqual([
      'The shifts answered twice haven’t moved.',
    ]);
    expect(said([first, at('2025-05-05', 2, firstShifts(1))])).toEqual([
      'The shift answered twice hasn’t moved.',
    ]);
  });

  it('says if a shift has a position once or never, and is empty if there are no shifts', () => {
    expect(said([first])).toEqual([
      'The shifts have been answered once so far, on 4 March 2024. The next assessment will show what moved.',
    ]);
    expect(
      said([at('2024-03-04', 1, firstShifts(2)), at('2025-05-05', 2, firstShifts(0, 2))]),
    ).toEqual(['No shift has been answered twice yet. The next assessment will show what moved.']);
    expect(said([])).toEqual(['No shifts have been answered yet.']);
    expect(said([first, last], { current: director, target: vp })).toEqual([
      'No shifts have been answered yet.',
    ]);
    expect(said([first, last], { current: ic, target: ic })).toEqual([]);
  });

  it('is worded for one shift and for two', () => {
    const on =
      ' been answered once so far, on 4 March 2024. The next assessment will show what moved.';
    expect(said([at('2024-03-04', 1, firstShifts(2))])).toEqual([`One of four shifts has${on}`]);
    expect(said([at('2024-03-04', 1, firstShifts(2, 2))])).toEqual([
      `Two of four shifts have${on}`,
    ]);
    const transitions = ladder.transitions.map((each) => ({
      ...each,
      shifts: each.shifts.slice(0, 1),
    }));
    const single = shiftProgress({ ...ladder, transitions }, [first], up).map(plain);
    expect(single).toEqual([`The shift has${on}`]);
  });

  it('leaves out answers for another version of the ladder', () => {
    const other = { ...last, ladder: LadderRef.parse({ id: ladder.id, version: 2 }) };
    expect(said([first, other])).toHaveLength(1);
    expect(said([other])).toEqual(['No shifts have been answered yet.']);
  });
});

describe('the positions from several assessments', () => {
  const at = (date: string, number: number, ...positions: readonly number[]) =>
    assessment(date, number, { shifts: firstShifts(...positions) });
  const inOrder = [at('2024-03-04', 1, 1, 2), at('2024-09-09', 2, 3, 0, 4), at('2025-05-05', 3)];
  const byShift = (answers: readonly ShiftAnswer[]) =>
    Object.fromEntries(answers.map(({ shift, position }) => [shift, position]));

  it('are the first and the newest of each shift', () => {
    expect(byShift(firstPositions(inOrder))).toEqual({
      'enabling-others': 1,
      'team-productivity': 2,
      'context-switching': 4,
    });
    expect(byShift(newestPositions(inOrder))).toEqual({
      'enabling-others': 3,
      'team-productivity': 2,
      'context-switching': 4,
    });
    expect(newestPositions([])).toEqual([]);
  });
});

it('can also be read for shifts of a transition off the route', () => {
  const [, , transition] = ladder.transitions;
  if (transition === undefined) throw new Error('no transition');
  const answers = [placed('director-to-vp', 'setting-strategy', 4), ...firstShifts(2)];
  const { shifts, heading } = standingOn(answers, { transition, heading: 'up' });
  expect(heading).toBe('up');
  expect(shifts.map((each) => (each.kind === 'placed' ? each.away : each.kind))).toEqual([
    1,
    'not-placed',
    'not-placed',
  ]);
});
