import { z } from 'zod';
import { ActivityId, AssessmentId, LevelId, ScopeDimensionId, SkillId } from '../values/ids.ts';
import { isNotEmpty, listOf } from '../values/list-of.ts';
import { EnergyAnswer } from '../week/energy.ts';
import { LadderRef, LookBack, PeriodKind, ShiftAnswer, StatementRating } from './assessment.ts';
import { Guess } from './guess.ts';
import { Revision } from './revision.ts';

/** The longest text that is saved as typed, in characters. */
export const longestTyped = 2_000_000;

/** Everything that was typed, even if it can't be saved yet. */
export const typed = z.string().max(longestTyped);
export const typedField = z.string().max(1_000);

export const DraftEvidence = z
  .strictObject({
    skill: SkillId,
    levels: listOf(LevelId, 50),
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
    entries: listOf(
      z
        .strictObject({
          activity: ActivityId,
          typed,
          /** What was typed in the other unit, so that switching back and forth loses nothing. */
          other: typed,
        })
        .readonly(),
      50,
    ),
  })
  .readonly();
export type DraftWeek = z.infer<typeof DraftWeek>;

/** An answer for a scope dimension. `level` null is "none of these"; the note stays if a level is chosen later. */
export const DraftScope = z
  .strictObject({ dimension: ScopeDimensionId, level: LevelId.nullable(), note: typed })
  .readonly();
export type DraftScope = z.infer<typeof DraftScope>;

/**
 * An assessment in progress: its fields have the text as typed. There is at most one new draft, and one
 * correction per assessment.
 */
export const Draft = z
  .strictObject({
    corrects: AssessmentId.nullable(),
    ladder: LadderRef,
    currentLevel: LevelId,
    targetLevel: LevelId,
    /** The levels whose statements are asked, in the ladder's order. */
    levels: listOf(LevelId, 50).refine(isNotEmpty, 'is empty'),
    /** The current step. */
    step: z.string().max(100),
    /** Null until the person enters a day; then the day of saving counts. */
    date: typedField.nullable(),
    ratings: listOf(StatementRating, 1_000),
    /** Answers before and after last time's score was shown, even if equal; they stay when the score is cleared. */
    revisions: listOf(Revision, 1_000),
    evidence: listOf(DraftEvidence, 500),
    week: DraftWeek,
    energy: listOf(EnergyAnswer, 50),
    scope: listOf(DraftScope, 50),
    shifts: listOf(ShiftAnswer, 200),
    lookBacks: listOf(LookBack, 100),
    guesses: listOf(Guess, 1_000),
    note: typed,
  })
  .readonly();
export type Draft = z.infer<typeof Draft>;
