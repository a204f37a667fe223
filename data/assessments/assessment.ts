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
import { Revision } from './revision.ts';
import { Rating } from './score.ts';

/** The longest note that is kept, in characters. A draft may hold more, so that nothing typed is lost. */
export const longestNote = 100_000;
/** The longest "what I did" of a piece of evidence, in characters. */
export const longestEvidence = 10_000;

/** The longest note beside "none of these" in the scope, in characters. */
export const longestScopeNote = 1_000;

/** Which ladder, and which version of it, a record was made with. */
export const LadderRef = z.strictObject({ id: LadderId, version: z.int().positive() }).readonly();
export type LadderRef = z.infer<typeof LadderRef>;

/** A skill as one level describes it: what a score is given to. */
export const Statement = z.strictObject({ skill: SkillId, level: LevelId }).readonly();
export type Statement = z.infer<typeof Statement>;

export function sameStatement(a: Statement, b: Statement): boolean {
  return a.skill === b.skill && a.level === b.level;
}

export const StatementRating = z
  .strictObject({ skill: SkillId, level: LevelId, rating: Rating })
  .readonly();
export type StatementRating = z.infer<typeof StatementRating>;

/** The rating given to a statement, the last one where there are several; null when it is not rated. */
export function ratingGiven(
  ratings: readonly StatementRating[],
  skill: SkillId,
  level: LevelId,
): Rating | null {
  return ratings.findLast((each) => each.skill === skill && each.level === level)?.rating ?? null;
}

/** Which level's value is true of a scope dimension today; null: none of these, with a note. */
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

/** The answer given for a scope dimension, or null when there is none. */
export function scopeGiven<Answer extends Pick<ScopeAnswer, 'dimension'>>(
  answers: readonly Answer[],
  dimension: ScopeDimensionId,
): Answer | null {
  return answers.findLast((each) => each.dimension === dimension) ?? null;
}

/** Where a person stands between the two ends of a shift: 1 is wholly its `from`, 5 wholly its `to`. */
export const ShiftPosition = z.int().min(1).max(5).brand<'ShiftPosition'>();
export type ShiftPosition = z.infer<typeof ShiftPosition>;

/** A shift's name: its id is unique within its transition. */
export const ShiftRef = z.strictObject({ transition: TransitionId, shift: ShiftId }).readonly();
export type ShiftRef = z.infer<typeof ShiftRef>;

export const ShiftAnswer = z
  .strictObject({ transition: TransitionId, shift: ShiftId, position: ShiftPosition })
  .readonly();
export type ShiftAnswer = z.infer<typeof ShiftAnswer>;

/** The position given for a shift, or null when there is none. */
export function positionGiven(
  answers: readonly ShiftAnswer[],
  { transition, shift }: ShiftRef,
): ShiftPosition | null {
  const same = (each: ShiftAnswer) => each.transition === transition && each.shift === shift;
  return answers.findLast(same)?.position ?? null;
}

/** Whole points of a hundred, 0 to 100. */
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

/** The days of a period, both ends included. */
export function periodDays(period: Period): number {
  return daysBetween(period.from, periodEnd(period)) + 1;
}

/** One activity's part of the week; `minutes` is what the person gave when they gave hours. */
export const TimeShare = z
  .strictObject({
    activity: ActivityId,
    percent: Percent,
    minutes: z.int().min(0).max(60_000).nullable(),
  })
  .readonly();
export type TimeShare = z.infer<typeof TimeShare>;

/** How a concrete recent period was split over the activities: percents that add up to 100. */
export const Week = z
  .strictObject({ period: Period, shares: listOf(TimeShare, 50) })
  .readonly()
  .refine((week) => week.shares.reduce((sum, share) => sum + share.percent, 0) === 100, {
    message: 'the percents must add up to 100',
    path: ['shares'],
  });
export type Week = z.infer<typeof Week>;

/**
 * How the person was on an earlier day, as they see it now (“in hindsight”): `of` is the
 * assessment of that day, which stays as it is, and `date` its day when this was said.
 */
export const LookBack = z
  .strictObject({
    of: AssessmentId,
    date: IsoDate,
    ratings: listOf(StatementRating, 1_000),
  })
  .readonly();
export type LookBack = z.infer<typeof LookBack>;

/** What a person says about one day: the content of an assessment, before it has an id. */
export const AssessmentContent = z
  .strictObject({
    date: IsoDate,
    ladder: LadderRef,
    currentLevel: LevelId,
    targetLevel: LevelId,
    ratings: listOf(StatementRating, 1_000),
    /** Of statements that are rated, each with a second answer that is not the first. */
    revisions: listOf(Revision, 1_000),
    week: Week.nullable(),
    energy: listOf(EnergyAnswer, 50),
    scope: listOf(ScopeAnswer, 50),
    shifts: listOf(ShiftAnswer, 200),
    /** One for each day looked back on, none without a rating. */
    lookBacks: listOf(LookBack, 100),
    note: z.string().max(longestNote),
  })
  .readonly();
export type AssessmentContent = z.infer<typeof AssessmentContent>;

/** The direction that a record or a draft was made under. */
export function directionOf({
  currentLevel,
  targetLevel,
}: Pick<AssessmentContent, 'currentLevel' | 'targetLevel'>): Direction {
  return { current: currentLevel, target: targetLevel };
}

/** A saved assessment. `version` 1 is as first saved; each correction adds one, dated by `savedAt`. */
export type Assessment = AssessmentContent & {
  readonly id: AssessmentId;
  readonly version: number;
  readonly firstSavedAt: Instant;
  readonly savedAt: Instant;
};

/** Days for which what was deleted can be restored; then it is removed for good. */
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
