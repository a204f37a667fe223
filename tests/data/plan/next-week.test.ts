import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import type { Action } from '../../../data/plan/action.ts';
import type { Gap } from '../../../data/plan/gap.ts';
import { gapsToWorkOn, type NextWeekLine, nextWeek } from '../../../data/plan/next-week.ts';
import { WeeklyHours } from '../../../data/settings/settings.ts';
import { plain } from '../../../data/text/sentence.ts';
import {
  action,
  activity,
  assessment,
  day,
  director,
  ic,
  ladder,
  manager,
  placed,
  skill,
  weekOf,
} from '../ladder.ts';

const today = day('2025-03-14');
const people: Gap = { kind: 'skill', skill: skill('people'), level: manager };
const coding: Gap = { kind: 'time', activity: activity('coding'), level: manager };
const { transition, shift } = placed('ic-to-manager', 'context-switching', 1);
const focusing: Gap = { kind: 'shift', transition, shift };

interface Given {
  readonly actions?: readonly Action[];
  readonly gaps?: readonly Gap[];
  readonly answers?: Partial<Assessment>;
  readonly weeklyHours?: number;
  readonly way?: { readonly current: typeof ic; readonly target: typeof ic };
}

const said = ({ actions = [], gaps = [], answers = {}, weeklyHours, way }: Given) =>
  nextWeek(
    ladder,
    {
      actions,
      gaps,
      answers: assessment('2025-03-10', 1, answers),
      direction: way ?? { current: ic, target: manager },
      weeklyHours: weeklyHours === undefined ? null : WeeklyHours.parse(weeklyHours),
    },
    today,
  ).map((line: NextWeekLine) => (line.kind === 'action' ? line.action.what : plain(line.sentence)));

const shadow =
  '“Shadow your manager—ask to join their 1:1s, planning sessions, or hiring discussions”';

describe('ideas for next week', () => {
  it('are up to two actions that are overdue or due within seven days, the longest overdue first', () => {
    const far = action(1, { due: day('2025-03-22') });
    const soon = action(2, { due: day('2025-03-21') });
    const past = action(3, { due: day('2025-03-01') });
    const longPast = action(4, { due: day('2024-12-31') });
    const done = action(5, { due: day('2025-03-15'), status: 'done' });
    expect(said({ actions: [far, soon, done] })).toEqual(['Action 2']);
    expect(said({ actions: [far, soon, past, longPast] })).toEqual(['Action 4', 'Action 3']);
  });

  it('are the first open action if none is due by then', () => {
    const dropped = action(1, { status: 'dropped' });
    const actions = [dropped, action(2, { due: day('2025-06-01') }), action(3)];
    expect(said({ actions, gaps: [people] })).toEqual(['Action 2']);
  });

  it('are a step towards the first gap if no action is open; a time gap is shown as its move', () => {
    const step = 'Look for a chance to show “Coaching ICs, 1:1s, hiring” (People).';
    expect(said({ gaps: [people, focusing] })).toEqual([step]);
    expect(said({ gaps: [focusing] })).toEqual(['Take one step towards “Context switching”.']);
    const week = weekOf('2025-03-03', 45, 15, 25, 3, 7, 5);
    expect(said({ gaps: [coding, people], answers: { week } })).toEqual([
      step,
      `Move 5% of the week from coding to people: ${shadow}.`,
    ]);
  });

  it('on the way back are steps towards the other end of a shift', () => {
    expect(said({ gaps: [focusing], way: { current: manager, target: ic } })).toEqual([
      'Take one step towards “Deep focus”.',
    ]);
  });

  it('are a move of at most two hours, from the activity farthest above its range to the one farthest below, with the ladder’s words about that', () => {
    // Coding is 15 above, people 10, hiring 3 and strategy 2 below: 4 of 40 hours would bring people into its range.
    const week = weekOf('2025-03-03', 45, 15, 25, 3, 7, 5);
    expect(said({ answers: { week }, weeklyHours: 40 })).toEqual([
      `Move 2 hours a week from coding to people: ${shadow}.`,
    ]);
    const near = weekOf('2025-03-03', 33, 22, 20, 8, 12, 5);
    expect(said({ answers: { week: near }, weeklyHours: 40 })).toEqual([
      `Move about 1¼ hours a week from coding to people: ${shadow}.`,
    ]);
    expect(said({ answers: { week: near } })).toEqual([
      `Move 3% of the week from coding to people: ${shadow}.`,
    ]);
  });

  it('give no advice about time from a week of half a year ago, but lead to a new one', () => {
    const old = (from: string) => said({ answers: { week: weekOf(from, 45, 15, 25, 3, 7, 5) } });
    expect(old('2024-09-08')).toEqual([
      'Your last week is from 8–14 September 2024, 6 months ago.',
    ]);
    expect(old('2024-09-09')).toEqual([`Move 5% of the week from coding to people: ${shadow}.`]);
  });

  it('move no time to an activity within its range', () => {
    const week = weekOf('2025-03-03', 35, 30, 15, 5, 10, 5);
    expect(said({ answers: { week } })).toEqual([]);
  });

  it('sends no time to an activity that the target level spends less on', () => {
    // Coding is 5 below a manager’s range, meetings are 15 above: on the way from IC, coding is what gets less.
    const week = weekOf('2025-03-03', 5, 30, 40, 8, 12, 5);
    expect(said({ answers: { week } })).toEqual([]);
    expect(said({ answers: { week }, way: { current: manager, target: manager } })).toEqual([
      'Move 5% of the week from meetings to coding.',
    ]);
  });

  it('list the actions by their due dates', () => {
    const actions = [
      action(1),
      action(2, { due: day('2025-06-20') }),
      action(3, { due: day('2025-06-10') }),
    ];
    expect(said({ actions })).toEqual(['Action 3']);
  });

  it('are empty if no action is open, there is no gap and the week is within the ranges', () => {
    const week = weekOf('2025-03-03', 25, 30, 20, 8, 12, 5);
    expect(said({ answers: { week } })).toEqual([]);
    const unknown: Gap = { kind: 'skill', skill: skill('juggling'), level: director };
    expect(said({ gaps: [unknown], answers: { week } })).toEqual([]);
  });
});

it('a focus that has been reached gives no ideas any more', () => {
  expect(gapsToWorkOn([people, coding], [focusing, coding])).toEqual([coding]);
  expect(gapsToWorkOn([people], [focusing, coding])).toEqual([focusing, coding]);
  expect(gapsToWorkOn([], [focusing])).toEqual([focusing]);
});
