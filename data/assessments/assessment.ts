import { z } from 'zod';
import type { Direction } from '../settings/settings.ts';
import {
  ActivityId,
  AssessmentId,
  type EvidenceId,
  LadderId,
  LevelId,
  ScopeDimensionId,
  ShiftId,
  SkillId,
  TransitionId,
} from '../values/ids.ts';
import { addDays, addMonths, daysBetween, type Instant, IsoDate } from '../values/iso-date.ts';
import { isNotEmpty, listOf } from '../values/list-of.ts';
import { EnergyAnswer } from '../week/energy.ts';
import { Guess } from './guess.ts';
import { Revision } from './revision.ts';
import { Rating } from './score.ts';

/** The longest note that can be saved, in characters. A draft may be longer, so that nothing typed is lost. */
export const longestNote = 100_000;
/** The longest "what I did" of a piece of evidence, in characters. */
export const longestEvidence = 10_000;

/** The longest note next to "none of these" in the scope, in characters. */
export const longestScopeNote = 1_000;

/** The ladder, and its version, that a record was made with. */
export const LadderRef = z.strictObject({ id: LadderId, version: z.int().positive() }).readonly();
export type LadderRef = z.infer<typeof LadderRef>;

/** A skill as one level describes it; scores are given to statements. */
export const Statement = z.strictObject({ skill: SkillId, level: LevelId }).readonly();
export type Statement = z.infer<typeof Statement>;

export function sameStatement(a: Statement, b: Statement): boolean {
  return a.skill === b.skill && a.level === b.level;
}

export const StatementRating = z
  .strictObject({ skill: SkillId, level: LevelId, rating: Rating })
  .readonly();
export type StatementRating = z.infer<typeof StatementRating>;

/** A statement's rating, the last one if there are several; null if it is not rated. */
export function ratingGiven(
  ratings: readonly StatementRating[],
  skill: SkillId,
  level: LevelId,
): Rating | null {
  return ratings.findLast((each) => each.skill === skill && each.level === level)?.rating ?? null;
}

/** The level whose value applies to a scope dimension today; null: none of these, with a note. */
export const ScopeAnswer = z
  .strictObject({
    dimension: ScopeDimensionId,
    level: LevelId.nullable(),
    note: z.string().max(longestScopeNote),
  })
  .readonly()
  .refine(({ level, note }) => level === null || note === '', {
    message: 'a note belongs to “none of these”',
    path: ['note'],
  });
export type ScopeAnswer = z.infer<typeof ScopeAnswer>;

/** The answer for a scope dimension, or null if there is none. */
export function scopeGiven<Answer extends Pick<ScopeAnswer, 'dimension'>>(
  answers: readonly Answer[],
  dimension: ScopeDimensionId,
): Answer | null {
  return answers.findLast((each) => each.dimension === dimension) ?? null;
}

/** The person's position between the two ends of a shift: 1 is fully its `from`, 5 fully its `to`. */
export const ShiftPosition = z.int().min(1).max(5).brand<'ShiftPosition'>();
export type ShiftPosition = z.infer<typeof ShiftPosition>;

/** Identifies a shift: its id is unique only within its transition. */
export const ShiftRef = z.strictObject({ transition: TransitionId, shift: ShiftId }).readonly();
export type ShiftRef = z.infer<typeof ShiftRef>;

export const ShiftAnswer = z
  .strictObject({ transition: TransitionId, shift: ShiftId, position: ShiftPosition })
  .readonly();
export type ShiftAnswer = z.infer<typeof ShiftAnswer>;

/** A shift's position, or null if there is none. */
export function positionGiven(
  answers: readonly ShiftAnswer[],
  { transition, shift }: ShiftRef,
): ShiftPosition | null {
  const same = (each: ShiftAnswer) => each.transition === transition && each.shift === shift;
  return answers.findLast(same)?.position ?? null;
}

/** Whole percents, 0 to 100. */
export const Percent = z.int().min(0).max(100).brand<'Percent'>();
export type Percent = z.infer<typeof Percent>;

export const PeriodKind = z.enum(['week', 'fortnight', 'month']);
export type PeriodKind = z.infer<typeof PeriodKind>;

export const Period = z.strictObject({ kind: PeriodKind, from: IsoDate }).readonly();
export type Period = z.infer<typeof Period>;

/** The last day of a period: 7 or 14 days, or up to the day before the same day of the next month. */
export function periodEnd({ kind, from }: Period): IsoDate {
  switch (kind) {
    case 'week':
      return addDays(from, 6);
    case 'fortnight':
      return addDays(from, 13);
    case 'month':
      return addDays(addMonths(from, 1), -1);
  }
}

/** The number of days in a period, including both ends. */
export function periodDays(period: Period): number {
  return daysBetween(period.from, periodEnd(period)) + 1;
}

/** One activity's share of the week; `minutes` is set if the person entered hours. */
export const TimeShare = z
  .strictObject({
    activity: ActivityId,
    percent: Percent,
    minutes: z.int().min(0).max(60_000).nullable(),
  })
  .readonly();
export type TimeShare = z.infer<typeof TimeShare>;

/** How a real, recent period was divided among the activities: percents that add up to 100. */
export const Week = z
  .strictObject({ period: Period, shares: listOf(TimeShare, 50) })
  .readonly()
  .refine((week) => week.shares.reduce((sum, share) => sum + share.percent, 0) === 100, {
    message: 'the percents must add up to 100',
    path: ['shares'],
  });
export type Week = z.infer<typeof Week>;

/**
 * How the person sees an earlier day now (“in hindsight”). `of` is that day's assessment, which doesn't
 * change, and `date` is the day it had at the time of this look-back.
 */
export const LookBack = z
  .strictObject({
    of: AssessmentId,
    date: IsoDate,
    ratings: listOf(StatementRating, 1_000),
  })
  .readonly();
export type LookBack = z.infer<typeof LookBack>;

/** What a person says about one day: an assessment's content, before it has an id. */
export const AssessmentContent = z
  .strictObject({
    date: IsoDate,
    ladder: LadderRef,
    currentLevel: LevelId,
    targetLevel: LevelId,
    ratings: listOf(StatementRating, 1_000),
    /** Only for rated statements, each with a second answer that differs from the first. */
    revisions: listOf(Revision, 1_000),
    week: Week.nullable(),
    energy: listOf(EnergyAnswer, 50),
    scope: listOf(ScopeAnswer, 50),
    shifts: listOf(ShiftAnswer, 200),
    /** One for each day looked back on, each with at least one rating. */
    lookBacks: listOf(LookBack, 100),
    /** Of skills in focus; made before saving, for the next assessment. */
    guesses: listOf(Guess, 1_000),
    note: z.string().max(longestNote),
  })
  .readonly();
export type AssessmentContent = z.infer<typeof AssessmentContent>;

/** The direction at the time of a record or a draft. */
export function directionOf({
  currentLevel,
  targetLevel,
}: Pick<AssessmentContent, 'currentLevel' | 'targetLevel'>): Direction {
  return { current: currentLevel, target: targetLevel };
}

/** A saved assessment. `version` 1 is the first; each correction adds one, dated by `savedAt`. */
export type Assessment = AssessmentContent & {
  readonly id: AssessmentId;
  readonly version: number;
  readonly firstSavedAt: Instant;
  readonly savedAt: Instant;
};

/** Days during which a deleted record can be restored; then it is purged. */
export const daysUntilPurge = 30;

export type DeletedAssessment = Assessment & { readonly deletedAt: Instant };

/** What I did, when, and which statements it shows. */
export const EvidenceContent = z
  .strictObject({
    what: z.string().trim().min(1).max(longestEvidence),
    date: IsoDate,
    statements: listOf(Statement, 200).refine(isNotEmpty, 'is empty'),
  })
  .readonly();
export type EvidenceContent = z.infer<typeof EvidenceContent>;

export type Evidence = EvidenceContent & { readonly id: EvidenceId };

export type DeletedEvidence = Evidence & { readonly deletedAt: Instant };
