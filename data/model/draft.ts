import { z } from 'zod';
import { LadderRef, LookBack, PeriodKind, ShiftAnswer, StatementRating } from './assessment.ts';
import { EnergyAnswer } from './energy.ts';
import { ActivityId, AssessmentId, LevelId, ScopeDimensionId, SkillId } from './ids.ts';
import { Revision } from './revision.ts';

/** What was typed, whole, even where it can't be saved yet. */
export const typed = z.string().max(2_000_000);
export const typedField = z.string().max(1_000);

export const DraftEvidence = z
  .strictObject({
    skill: SkillId,
    levels: z.array(LevelId).max(50).readonly(),
    what: typed,
    date: typedField,
  })
  .readonly();
export type DraftEvidence = z.infer<typeof DraftEvidence>;

export const DraftWeek = z
  .strictObject({
    unit: z.enum(['percent', 'hours']),
    kind: PeriodKind,
    from: typedField,
    entries: z
      .array(
        z
          .strictObject({
            activity: ActivityId,
            typed,
            /** What was typed in the other unit, so that switching there and back loses nothing. */
            other: typed,
          })
          .readonly(),
      )
      .max(50)
      .readonly(),
  })
  .readonly();
export type DraftWeek = z.infer<typeof DraftWeek>;

/** An answer for a scope dimension. `level` null is "none of these"; the note stays when a level is chosen after all. */
export const DraftScope = z
  .strictObject({ dimension: ScopeDimensionId, level: LevelId.nullable(), note: typed })
  .readonly();
export type DraftScope = z.infer<typeof DraftScope>;

/** An assessment on the way: fields hold what was typed. At most one draft is new, and one corrects each assessment. */
export const Draft = z
  .strictObject({
    corrects: AssessmentId.nullable(),
    ladder: LadderRef,
    currentLevel: LevelId,
    targetLevel: LevelId,
    /** The levels whose statements are asked, in the ladder's order. */
    levels: z.array(LevelId).min(1).max(50).readonly(),
    /** Where the person was. */
    step: z.string().max(100),
    /** Null until the person gives a day: the day of saving. */
    date: typedField.nullable(),
    ratings: z.array(StatementRating).max(1_000).readonly(),
    /** Answers before and after last time's score was shown, alike or not; they stay when the score is cleared. */
    revisions: z.array(Revision).max(1_000).readonly(),
    evidence: z.array(DraftEvidence).max(500).readonly(),
    week: DraftWeek,
    energy: z.array(EnergyAnswer).max(50).readonly(),
    scope: z.array(DraftScope).max(50).readonly(),
    shifts: z.array(ShiftAnswer).max(200).readonly(),
    lookBacks: z.array(LookBack).max(100).readonly(),
    note: typed,
  })
  .readonly();
export type Draft = z.infer<typeof Draft>;
