import { type Assessment, ratingGiven } from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import type { Rating } from '../assessments/score.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { AssessmentId, LevelId, SkillId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';

/** How a statement was on an earlier day, as the person saw it on the day `seenOn`. */
export interface SeenAgain {
  /** The earlier day's assessment; it may have been deleted since. */
  readonly of: AssessmentId;
  readonly seenOn: IsoDate;
  readonly rating: Rating;
}

/**
 * The look-back on an earlier assessment: the newest one that rated the statement; null if there is none.
 * After a correction, a look-back may no longer be later than that day; then it doesn't count.
 */
export function seenAgain(
  ladder: Ladder,
  assessments: readonly Assessment[],
  of: AssessmentId,
  skill: SkillId,
  level: LevelId,
): SeenAgain | null {
  const day = assessments.find(({ id }) => id === of)?.date ?? null;
  for (const { date, lookBacks } of comparable(assessments, ladder).toReversed()) {
    for (const lookBack of lookBacks) {
      if (lookBack.of !== of || date <= (day ?? lookBack.date)) continue;
      const rating = ratingGiven(lookBack.ratings, skill, level);
      if (rating !== null) return { of, seenOn: date, rating };
    }
  }
  return null;
}
