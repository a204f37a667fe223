import { z } from 'zod';
import { LevelId, SkillId } from '../values/ids.ts';
import { Score } from './score.ts';

/** Where the person expects a statement's score to be the next time they rate it. */
export const Guess = z.strictObject({ skill: SkillId, level: LevelId, score: Score }).readonly();
export type Guess = z.infer<typeof Guess>;

/** The guess for a statement, or null. */
export function guessGiven(
  guesses: readonly Guess[],
  skill: SkillId,
  level: LevelId,
): Guess['score'] | null {
  return guesses.findLast((each) => each.skill === skill && each.level === level)?.score ?? null;
}

/** The guesses after one is made, changed, or cleared with null. */
export function guess(
  guesses: readonly Guess[],
  { skill, level }: Pick<Guess, 'skill' | 'level'>,
  score: Guess['score'] | null,
): readonly Guess[] {
  const others = guesses.filter((each) => each.skill !== skill || each.level !== level);
  return score === null ? others : [...others, { skill, level, score }];
}
