import { type Assessment, type EvidenceContent, ratingGiven } from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import type { Rating, Score } from '../assessments/score.ts';
import { isSolid } from '../evidence/evidence.ts';
import { profileScore } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { type SeenAgain, seenAgain } from '../skills/look-back.ts';
import type { AssessmentId, LevelId, SkillId } from '../values/ids.ts';
import { type Change, type ChangeThresholds, changeOf, confirms } from './change.ts';

/** Two assessments, the earlier first. */
export interface Pair {
  readonly earlier: Assessment;
  readonly later: Assessment;
}

export interface SkillDifference {
  readonly skill: SkillId;
  readonly profile: Score;
  readonly before: Rating | null;
  /** Whether evidence from the 6 months before supports it; the same for `afterSolid`. */
  readonly beforeSolid: boolean;
  /** The earlier day, as the person saw it later. */
  readonly again: SeenAgain | null;
  readonly after: Rating | null;
  readonly afterSolid: boolean;
  /** What the difference of the two scores means; null if one of them is not a score. */
  readonly change: Change | null;
}

/**
 * The default comparison: the first and the newest rated at the level, else the first and the newest of all;
 * null if there are fewer than two.
 */
export function firstAndNewest(
  ladder: Ladder,
  assessments: readonly Assessment[],
  level: LevelId,
): Pair | null {
  const inOrder = comparable(assessments, ladder);
  const rated = inOrder.filter(({ ratings }) => ratings.some((each) => each.level === level));
  return endsOf(rated) ?? endsOf(inOrder);
}

/**
 * The two in the order of their days, on the same day as they were first saved; null if both are the same, or
 * if one can't be compared.
 */
export function inTime(
  ladder: Ladder,
  assessments: readonly Assessment[],
  one: AssessmentId,
  other: AssessmentId,
): Pair | null {
  const two = comparable(assessments, ladder).filter(({ id }) => id === one || id === other);
  return endsOf(two);
}

/**
 * Every skill of one level on the two days, in the ladder's order. Of the `assessments`, another may confirm a change or
 * look back on the earlier day; the two themselves always count.
 */
export function skillDifferences(
  ladder: Ladder,
  assessments: readonly Assessment[],
  evidence: readonly EvidenceContent[],
  { earlier, later }: Pair,
  level: LevelId,
  thresholds: ChangeThresholds,
): readonly SkillDifference[] {
  const notThese = assessments.filter(({ id }) => id !== earlier.id && id !== later.id);
  const inOrder = comparable([...notThese, earlier, later], ladder);
  const between = inOrder.slice(inOrder.indexOf(earlier) + 1, inOrder.indexOf(later));
  const since = inOrder.slice(inOrder.indexOf(later) + 1);
  return ladder.skills.map(({ id: skill }) => {
    const before = ratingGiven(earlier.ratings, skill, level);
    const after = ratingGiven(later.ratings, skill, level);
    const by = movedBy(before, after);
    const scoresIn = (some: readonly Assessment[]) =>
      some.flatMap(({ ratings }) => {
        const rating = ratingGiven(ratings, skill, level);
        return typeof rating === 'number' ? [rating] : [];
      });
    // As on Progress: the score before the later one shows the change already, or the one after it still does.
    const others = [...scoresIn(between).slice(-1), ...scoresIn(since).slice(0, 1)];
    return {
      skill,
      profile: profileScore(ladder, level, skill),
      before,
      beforeSolid: isSolid({ skill, level }, earlier.date, evidence),
      again: seenAgain(ladder, inOrder, earlier.id, skill, level),
      after,
      afterSolid: isSolid({ skill, level }, later.date, evidence),
      change:
        by === null || typeof before !== 'number'
          ? null
          : changeOf(
              by,
              others.some((other) => confirms(before, by, other, thresholds)),
              thresholds,
            ),
    };
  });
}

/** The points from one score to another, −4 to 4 in halves; null if one of them is not a score. */
export function movedBy(before: Rating | null, after: Rating | null): number | null {
  return typeof before === 'number' && typeof after === 'number' ? after - before : null;
}

function endsOf(inOrder: readonly Assessment[]): Pair | null {
  const [earlier] = inOrder;
  const later = inOrder.at(-1);
  return earlier === undefined || later === undefined || earlier === later
    ? null
    : { earlier, later };
}
