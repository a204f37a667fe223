import { transitionsOnRoute } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { SkillId } from '../values/ids.ts';
import { weekTotals } from '../week/draft-week.ts';
import { directionOf, positionGiven, ratingGiven, scopeGiven } from './assessment.ts';
import type { Draft } from './draft.ts';

/** Whether every asked level of a skill has an answer; "no chance" is one. */
export function isSkillDone(draft: Draft, skill: SkillId): boolean {
  return draft.levels.every((level) => ratingGiven(draft.ratings, skill, level) !== null);
}

/** Whether the week adds up: percents to 100, or hours to more than 0. */
export function isWeekDone({ week }: Draft): boolean {
  const totals = weekTotals(week);
  return totals.kind === 'percent' ? totals.sum === 100 : totals.minutes > 0;
}

/** Whether every scope dimension has an answer; "none of these" is one. */
export function isScopeDone({ scope }: Draft, ladder: Ladder): boolean {
  return ladder.scope.every(({ id }) => scopeGiven(scope, id) !== null);
}

/** Whether every shift on the draft's route has a position. */
export function isShiftsDone(draft: Draft, ladder: Ladder): boolean {
  return transitionsOnRoute(ladder, directionOf(draft)).every(({ transition }) =>
    transition.shifts.every(
      ({ id }) => positionGiven(draft.shifts, { transition: transition.id, shift: id }) !== null,
    ),
  );
}

/** Whether an earlier day was looked back on: one answer is enough, because the step is optional. */
export function isLookBackDone({ lookBacks }: Draft): boolean {
  return lookBacks.some(({ ratings }) => ratings.length > 0);
}
