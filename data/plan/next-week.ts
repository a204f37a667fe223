import { periodEnd } from '../assessments/assessment.ts';
import type { Answers } from '../assessments/latest.ts';
import { activityOf } from '../ladder/lookup.ts';
import { travelDirectionOf } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import { longAgo } from '../progress/since.ts';
import type { Direction, WeeklyHours } from '../settings/settings.ts';
import { formatAgo, formatPeriodWithYear } from '../text/dates.ts';
import type { Sentence } from '../text/sentence.ts';
import { compareText } from '../values/compare-text.ts';
import { addDays, type IsoDate, monthsBetween } from '../values/iso-date.ts';
import { type Hours, hoursOf, weekLength } from '../week/week-hours.ts';
import { hoursWords } from '../week/week-hours-sentences.ts';
import type { Action } from './action.ts';
import { nextActions } from './action-list.ts';
import { type Gap, gapKey } from './gap.ts';
import { gapWords } from './gap-words.ts';
import { farthestTimes, rankedGaps } from './gaps.ts';

/** One thing to do in the coming week. */
export type NextWeekLine =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'words'; readonly sentence: Sentence }
  /** The last week is of long ago: a new one comes before any advice about time. */
  | { readonly kind: 'new-week'; readonly sentence: Sentence };

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
  const open = nextActions(actions, today).toSorted((a, b) => compareText(dueOf(a), dueOf(b)));
  const end = addDays(today, 7);
  const pressing = open.filter(({ due }) => due !== null && due <= end);
  const chosen = (pressing.length > 0 ? pressing : open.slice(0, 1)).slice(0, mostActions);
  const towards = chosen.length > 0 ? null : firstStep(ladder, gaps, direction);
  const old = oldWeek(answers, today);
  const move = old === null ? moveLine(ladder, answers, direction, weeklyHours) : null;
  return [
    ...(old === null ? [] : [{ kind: 'new-week' as const, sentence: old }]),
    ...chosen.map((action) => ({ kind: 'action' as const, action })),
    ...[towards, move].flatMap((sentence) =>
      sentence === null ? [] : [{ kind: 'words' as const, sentence }],
    ),
  ];
}

/** "Your last week is from 5–11 May 2025, 18 months ago."; null if it isn't long ago. */
function oldWeek({ week }: Answers, today: IsoDate): Sentence | null {
  if (week === null) return null;
  const end = periodEnd(week.period);
  if (monthsBetween(end, today) < longAgo) return null;
  const days = { strong: formatPeriodWithYear(week.period) };
  return [`Your last ${week.period.kind} is from `, days, `, ${formatAgo(end, today)}.`];
}

/** What is in focus and still a gap, in the person's order; without any, the ranked gaps. */
export function gapsToWorkOn(focus: readonly Gap[], ranked: readonly Gap[]): readonly Gap[] {
  const left = new Set(ranked.map(gapKey));
  const inFocus = focus.filter((gap) => left.has(gapKey(gap)));
  return inFocus.length > 0 ? inFocus : ranked;
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
 * "Move 2 hours a week from coding to people: “Shadow your manager…”.": at most two hours, from the activity farthest
 * above its range to the one farthest below, with the ladder's words about that one (design: How time works). Null
 * without such a pair.
 */
function moveLine(
  ladder: Ladder,
  answers: Answers,
  direction: Direction,
  weeklyHours: WeeklyHours | null,
): Sentence | null {
  if (answers.week === null) return null;
  const move = farthestTimes(rankedGaps(ladder, answers, direction, []));
  if (move === null) return null;
  const { from, to } = move;
  const points = Math.min(from.fit.outside, to.fit.outside);
  const length = weekLength([answers.week], weeklyHours);
  const amount =
    length === null
      ? `${Math.min(points, most.points)}% of the week`
      : `${atMost(hoursOf(points, length))} a week`;
  const [giver, taker] = [from, to].map(({ fit }) => activityOf(ladder, fit.activity).short);
  const words = to.naming === null ? '' : `: “${to.naming.words}”`;
  return ['Move ', { strong: amount }, ` from ${giver} to ${taker}${words}.`];
}

function atMost(time: Hours): string {
  return hoursWords(time.hours > most.hours ? { hours: most.hours, rounded: false } : time);
}
