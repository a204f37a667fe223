import { z } from 'zod';
import type { StatementRating } from '../../../data/assessments/assessment.ts';
import type { Revision } from '../../../data/assessments/revision.ts';
import { LevelId, SkillId } from '../../../data/values/ids.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { ratingOf, ScoreColumn, scoreOf } from './score-column.ts';

/** The columns of a rating, beside those that say whose it is. */
export const RatingColumns = z.object({ skill: SkillId, level: LevelId, score: ScoreColumn });

/** The columns of a revision, beside those that say whose it is. */
export const RevisionColumns = z.object({
  skill: SkillId,
  level: LevelId,
  first_score: ScoreColumn,
  second_score: ScoreColumn,
  seen_score: ScoreColumn,
  at: Instant,
});

export function ratingsOf(
  rows: readonly z.infer<typeof RatingColumns>[],
): readonly StatementRating[] {
  return rows.map(({ skill, level, score }) => ({ skill, level, rating: ratingOf(score) }));
}

export function revisionsOf(rows: readonly z.infer<typeof RevisionColumns>[]): readonly Revision[] {
  return rows.map(({ skill, level, first_score, second_score, seen_score, at }) => ({
    skill,
    level,
    first: ratingOf(first_score),
    second: ratingOf(second_score),
    seen: ratingOf(seen_score),
    at,
  }));
}

/** A revision as its row is written. */
export function revisionRow({ skill, level, first, second, seen, at }: Revision) {
  return {
    skill,
    level,
    first: scoreOf(first),
    second: scoreOf(second),
    seen: scoreOf(seen),
    at,
  };
}
