import { z } from 'zod';
import { LevelId, SkillId } from '../values/ids.ts';
import { Instant } from '../values/iso-date.ts';
import { Rating } from './score.ts';

/**
 * A change of mind about a statement after last time's score was shown: `first` is the blind answer, `second`
 * the last answer after it, `seen` last time's rating as it was shown, `at` the moment of the last change. It
 * records that time, whatever is corrected or added later.
 */
export const Revision = z
  .strictObject({
    skill: SkillId,
    level: LevelId,
    first: Rating,
    second: Rating,
    seen: Rating,
    at: Instant,
  })
  .readonly();
export type Revision = z.infer<typeof Revision>;

/** A statement's revision, or null if its first answer was not changed. */
export function revisionOf(
  revisions: readonly Revision[],
  skill: SkillId,
  level: LevelId,
): Revision | null {
  return revisions.findLast((each) => each.skill === skill && each.level === level) ?? null;
}
