import type { Answers } from '../assessments/latest.ts';
import { activityOf, rangeOf } from '../ladder/lookup.ts';
import { travelDirectionOf } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction, WeeklyHours } from '../settings/settings.ts';
import type { Sentence } from '../text/sentence.ts';
import type { ActivityId } from '../values/ids.ts';
import { addDays, type IsoDate } from '../values/iso-date.ts';
import { type ActivityFit, activityFits } from '../week/time.ts';
import { type Hours, hoursOf, weekLength } from '../week/week-hours.ts';
import { hoursWords } from '../week/week-hours-sentences.ts';
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
 * time gap is covered by the move); then a move of at most two hours towards the target's ranges.
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
  const open = nextActions(actions, today).toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
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

/** Those without a due date come last, in the person's order. */
function dueOf({ due }: Action): string {
  return due ?? 'none';
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

/** What a person can move in one week at most: hours, or points if nobody says how long a week is. */
const most = { hours: 2, points: 5 } as const;

/**
 * "Move 2 hours a week from coding to people.": at most two hours, from the activity farthest above its range to the one
 * farthest below (design: How time works). Null without a week, or if no activity is above or none is below.
 */
function moveLine(
  ladder: Ladder,
  { week }: Answers,
  direction: Direction,
  weeklyHours: WeeklyHours | null,
): Sentence | null {
  if (week === null) return null;
  const fits = activityFits(ladder, week.shares, direction.target);
  const growing = fits.filter(({ activity }) => !shrinks(ladder, activity, direction));
  const [above, below] = [farthest(fits, 'above'), farthest(growing, 'below')];
  if (above === null || below === null) return null;
  const points = Math.min(above.outside, below.outside);
  const length = weekLength([week], weeklyHours);
  const amount =
    length === null
      ? `${Math.min(points, most.points)}% of the week`
      : `${atMost(hoursOf(points, length))} a week`;
  const [from, to] = [above, below].map(({ activity }) => activityOf(ladder, activity).short);
  return ['Move ', { strong: amount }, ` from ${from} to ${to}.`];
}

/** Whether the target level spends less on it than the current one: to send time there would go against the direction. */
function shrinks(ladder: Ladder, activity: ActivityId, { current, target }: Direction): boolean {
  return rangeOf(ladder, activity, target).to < rangeOf(ladder, activity, current).to;
}

function atMost(time: Hours): string {
  return hoursWords(time.hours > most.hours ? { hours: most.hours, rounded: false } : time);
}

/** The one the most points outside, the earliest in the ladder's order if several are. */
function farthest(fits: readonly ActivityFit[], side: 'above' | 'below') {
  const found = fits.flatMap((fit) => (fit.kind === side ? [fit] : []));
  return found.toSorted((a, b) => b.outside - a.outside)[0] ?? null;
}
