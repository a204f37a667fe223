import type { z } from 'zod';
import { type Rating, Score } from '../../../data/assessments/score.ts';

/** A `score` column's value: null stands for "no chance to show it". */
export const ScoreColumn = Score.nullable();

export function scoreOf(rating: Rating): number | null {
  return rating === 'no-chance' ? null : rating;
}

export function ratingOf(score: z.infer<typeof ScoreColumn>): Rating {
  return score ?? 'no-chance';
}
