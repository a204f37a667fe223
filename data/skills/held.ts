import { type Assessment, ratingGiven, type Statement } from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import type { Score } from '../assessments/score.ts';
import { profileScore } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { type IsoDate, monthsBetween } from '../values/iso-date.ts';

/** How many assessments in a row, over at least how many months, count as held: a single peak doesn't. */
export const heldFrom = { assessments: 3, months: 2 } as const;

export function isHeld({ assessments, months }: Pick<Held, 'assessments' | 'months'>): boolean {
  return assessments >= heldFrom.assessments && months >= heldFrom.months;
}

/** A run of scores at or above the profile. `months` is from the first of them to the last. */
export interface Held {
  /** 1 or more; several on one day count as one. */
  readonly assessments: number;
  readonly months: number;
  readonly since: IsoDate;
  readonly until: IsoDate;
}

/** `not-rated` never had a score, `below` is below the profile in the newest one. */
export type Hold =
  | { readonly kind: 'not-rated' }
  | { readonly kind: 'below' }
  | ({ readonly kind: 'held' } & Held);

/**
 * How long a statement has stayed at or above the profile, counting back from the newest assessment that
 * scored it. An assessment without a score, or with "no chance", neither counts nor breaks the run; of
 * several on one day the last counts (design: How progress works).
 */
export function holdOf(
  ladder: Ladder,
  assessments: readonly Assessment[],
  statement: Statement,
): Hold {
  const profile = profileScore(ladder, statement.level, statement.skill);
  const newestFirst = scoredDays(ladder, assessments, statement).toReversed();
  if (newestFirst.length === 0) return { kind: 'not-rated' };
  const fall = newestFirst.findIndex(({ score }) => score < profile);
  const run = fall === -1 ? newestFirst : newestFirst.slice(0, fall);
  const [last, first] = [run[0], run.at(-1)];
  if (last === undefined || first === undefined) return { kind: 'below' };
  return {
    kind: 'held',
    assessments: run.length,
    months: monthsBetween(first.date, last.date),
    since: first.date,
    until: last.date,
  };
}

/** The score of each day that has one, from the oldest to the newest. */
function scoredDays(
  ladder: Ladder,
  assessments: readonly Assessment[],
  { skill, level }: Statement,
): readonly { readonly date: IsoDate; readonly score: Score }[] {
  const days = new Map<IsoDate, Score>();
  for (const { date, ratings } of comparable(assessments, ladder)) {
    const rating = ratingGiven(ratings, skill, level);
    if (rating !== null && rating !== 'no-chance') days.set(date, rating);
  }
  return Array.from(days, ([date, score]) => ({ date, score }));
}
