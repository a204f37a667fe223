import { ratingGiven } from './assessment.ts';
import type { Draft } from './draft.ts';
import { weekTotals } from './draft-week.ts';
import type { SkillId } from './ids.ts';

/** Whether every asked level of a skill has an answer; "no chance" is one. */
export function isSkillDone(draft: Draft, skill: SkillId): boolean {
  return draft.levels.every((level) => ratingGiven(draft.ratings, skill, level) !== null);
}

/** Whether the week adds up: percents to 100, or hours to more than 0. */
export function isWeekDone({ week }: Draft): boolean {
  const totals = weekTotals(week);
  return totals.kind === 'percent' ? totals.sum === 100 : totals.minutes > 0;
}
