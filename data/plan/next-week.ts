import type { Answers } from '../assessments/latest.ts';
import { travelDirectionOf } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction, WeeklyHours } from '../settings/settings.ts';
import { plain, type Sentence } from '../text/sentence.ts';
import { addDays, type IsoDate } from '../values/iso-date.ts';
import { weekLength, weekMoves } from '../week/week-hours.ts';
import { moveSentence } from '../week/week-hours-sentences.ts';
import type { Action } from './action.ts';
import { nextActions } from './action-list.ts';
import type { Gap } from './gap.ts';
import { gapWords } from './gap-words.ts';

/** One thing to do in the coming week. */
export type NextWeekLine =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'words'; readonly sentence: Sentence };

const mostActions = 2;

/**
 * What the person could do in the seven days from `today`, the most concrete first: up to two actions that
 * are overdue or due by then, else the first open one; without open actions, a step towards the first gap (a
 * time gap is covered by the move); then the largest move towards the target's ranges.
 */
export function nextWeek(
  ladder: Ladder,
  {
    actions,
    gaps,
    answers,
    direction,
    weeklyHours,
  }: {
    readonly actions: readonly Action[];
    /** The focus, or the ranked list if nothing is picked. */
    readonly gaps: readonly Gap[];
    readonly answers: Answers;
    readonly direction: Direction;
    readonly weeklyHours: WeeklyHours | null;
  },
  today: IsoDate,
): readonly NextWeekLine[] {
  const open = nextActions(actions, today);
  const end = addDays(today, 7);
  const pressing = open.filter(({ due }) => due !== null && due <= end);
  const chosen = (pressing.length > 0 ? pressing : open.slice(0, 1)).slice(0, mostActions);
  const towards = chosen.length > 0 ? null : firstStep(ladder, gaps, direction);
  const move = moveLine(ladder, answers, direction, weeklyHours);
  return [
    ...chosen.map((action) => ({ kind: 'action' as const, action })),
    ...[towards, move].flatMap((sentence) =>
      sentence === null ? [] : [{ kind: 'words' as const, sentence }],
    ),
  ];
}

/**
 * "Look for a chance to show “Coaching ICs, 1:1s, hiring” (People).", "Take one step towards “Context
 * switching”."
 */
function firstStep(ladder: Ladder, gaps: readonly Gap[], direction: Direction): Sentence | null {
  for (const gap of gaps) {
    const words = gapWords(ladder, gap, travelDirectionOf(ladder, direction));
    if (words === null || gap.kind === 'time') continue;
    const good = { strong: `“${words.good}”` };
    return gap.kind === 'skill'
      ? ['Look for a chance to show ', good, ` (${words.name}).`]
      : ['Take one step towards ', good, '.'];
  }
  return null;
}

/** "Move about 5 hours a week from coding to people."; null without a week, or if nothing has to move. */
function moveLine(
  ladder: Ladder,
  { week }: Answers,
  { target }: Direction,
  weeklyHours: WeeklyHours | null,
): Sentence | null {
  if (week === null) return null;
  const { moves, length } = weekMoves(ladder, week.shares, target, weekLength([week], weeklyHours));
  const [largest] = moves;
  if (largest === undefined) return null;
  const [amount, ...rest] = moveSentence(largest, length);
  if (amount === undefined) return null;
  return ['Move ', { strong: plain([amount]) }, ...rest, '.'];
}
