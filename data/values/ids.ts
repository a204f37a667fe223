import { z } from 'zod';

/** A ladder's own names: lower-case words joined by hyphens, at most 60 characters. */
const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');

export const LadderId = slug.brand<'LadderId'>();
export type LadderId = z.infer<typeof LadderId>;

export const LevelId = slug.brand<'LevelId'>();
export type LevelId = z.infer<typeof LevelId>;

export const SkillId = slug.brand<'SkillId'>();
export type SkillId = z.infer<typeof SkillId>;

export const ActivityId = slug.brand<'ActivityId'>();
export type ActivityId = z.infer<typeof ActivityId>;

export const ScopeDimensionId = slug.brand<'ScopeDimensionId'>();
export type ScopeDimensionId = z.infer<typeof ScopeDimensionId>;

export const TransitionId = slug.brand<'TransitionId'>();
export type TransitionId = z.infer<typeof TransitionId>;

export const ShiftId = slug.brand<'ShiftId'>();
export type ShiftId = z.infer<typeof ShiftId>;

export const AcceleratorId = slug.brand<'AcceleratorId'>();
export type AcceleratorId = z.infer<typeof AcceleratorId>;

export const PathConsiderationId = slug.brand<'PathConsiderationId'>();
export type PathConsiderationId = z.infer<typeof PathConsiderationId>;

export const AssessmentId = z.uuid().brand<'AssessmentId'>();
export type AssessmentId = z.infer<typeof AssessmentId>;

export const EvidenceId = z.uuid().brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;

export const ActionId = z.uuid().brand<'ActionId'>();
export type ActionId = z.infer<typeof ActionId>;

export const ProgressNoteId = z.uuid().brand<'ProgressNoteId'>();
export type ProgressNoteId = z.infer<typeof ProgressNoteId>;
