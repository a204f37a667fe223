import { z } from 'zod';
import { keysOf, repeats } from '../assessments/no-duplicates.ts';
import { Rating, Score } from '../assessments/score.ts';
import { AssessmentId, LevelId, SkillId } from '../values/ids.ts';
import { IsoDate } from '../values/iso-date.ts';
import { listOf } from '../values/list-of.ts';

/** How many statements are asked again. */
export const retestSize = 2;

/** A statement's score in the assessment, and the blind answer after it; null until it is given. */
export const RetestAnswer = z
  .strictObject({ skill: SkillId, level: LevelId, first: Score, again: Rating.nullable() })
  .readonly();
export type RetestAnswer = z.infer<typeof RetestAnswer>;

/**
 * Some statements of one assessment, answered again two weeks later without its scores in sight. They show how
 * much a person's answers vary although nothing changed (test–retest reliability).
 */
export const Retest = z
  .strictObject({
    of: AssessmentId,
    /** The day of the last answer, or of declining. */
    date: IsoDate,
    /** Once it is done, the first scores are shown, and the answers stay as they are. */
    done: z.boolean(),
    /** None if the person declined. */
    answers: listOf(RetestAnswer, retestSize),
  })
  .readonly()
  .refine(({ answers }) => !repeats(keysOf(answers)), {
    message: 'names something twice',
    path: ['answers'],
  })
  .refine(({ done, answers }) => done || answers.length > 0, {
    message: 'asks nothing',
    path: ['answers'],
  });
export type Retest = z.infer<typeof Retest>;

/** Whether the statement has its second answer. */
export function isAnswered({ again }: RetestAnswer): boolean {
  return again !== null;
}
