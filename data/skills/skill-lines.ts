import { type Assessment, type EvidenceContent, ratingGiven } from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import type { Rating, Score } from '../assessments/score.ts';
import { recentOn } from '../evidence/evidence.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { AssessmentId, LevelId, SkillId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { type SeenAgain, seenAgain } from './look-back.ts';

export interface SkillPoint {
  readonly date: IsoDate;
  readonly id: AssessmentId;
  readonly rating: Rating | null;
  /** Null if the statement was not rated, or there was no chance to show it. */
  readonly score: Score | null;
  /** Whether recent evidence supported a score of that day. */
  readonly solid: boolean;
  /** How that day was seen later, "in hindsight"; a deleted assessment has no point to show it next to. */
  readonly again: SeenAgain | null;
}

export interface SkillLine {
  readonly skill: SkillId;
  readonly points: readonly SkillPoint[];
}

/** One line per skill for one level, with a point for every comparable assessment (design: How progress works). */
export function skillLines(
  ladder: Ladder,
  assessments: readonly Assessment[],
  level: LevelId,
  evidence: readonly EvidenceContent[],
): readonly SkillLine[] {
  const inOrder = comparable(assessments, ladder);
  const lookedBackOn = new Set(inOrder.flatMap(({ lookBacks }) => lookBacks.map(({ of }) => of)));
  return ladder.skills.map(({ id: skill }) => {
    const isRecentOn = recentOn(
      evidence.filter(({ statements }) =>
        statements.some((each) => each.skill === skill && each.level === level),
      ),
    );
    return {
      skill,
      points: inOrder.map(({ id, date, ratings }) => {
        const rating = ratingGiven(ratings, skill, level);
        return {
          date,
          id,
          rating,
          score: rating === 'no-chance' ? null : rating,
          solid: isRecentOn(date),
          again: lookedBackOn.has(id) ? seenAgain(ladder, inOrder, id, skill, level) : null,
        };
      }),
    };
  });
}
