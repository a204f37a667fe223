import { z } from 'zod';
import { Score } from '../assessments/score.ts';
import {
  AcceleratorId,
  ActivityId,
  LadderId,
  LevelId,
  PathConsiderationId,
  ScopeDimensionId,
  ShiftId,
  SkillId,
  TransitionId,
} from '../values/ids.ts';

const cell = z.string().trim().min(1, 'write some text');

/** Inclusive, in percents of the time. */
export const Range = z
  .strictObject({ from: z.int().min(0).max(100), to: z.int().min(0).max(100) })
  .readonly();
export type Range = z.infer<typeof Range>;

const Level = z
  .strictObject({
    id: LevelId,
    name: cell,
    short: cell,
    /** The level inside a sentence: "a manager". */
    noun: cell,
    coreQuestion: cell,
    primaryFocus: cell,
    /** Expected scores that differ from 4. */
    profile: z.record(SkillId, Score).optional(),
  })
  .readonly();
export type Level = z.infer<typeof Level>;

const ScopeDimension = z
  .strictObject({ id: ScopeDimensionId, name: cell, values: z.record(LevelId, cell) })
  .readonly();
export type ScopeDimension = z.infer<typeof ScopeDimension>;

const Skill = z
  .strictObject({ id: SkillId, name: cell, descriptors: z.record(LevelId, cell) })
  .readonly();
export type Skill = z.infer<typeof Skill>;

const Activity = z
  .strictObject({
    id: ActivityId,
    name: cell,
    /** The activity inside a sentence: "coding". */
    short: cell,
    ranges: z.record(LevelId, Range),
  })
  .readonly();
export type Activity = z.infer<typeof Activity>;

/** Which skills and activities a text is about; our own reading of it, in addition to the ladder's words. */
const About = z
  .strictObject({
    skills: z.array(SkillId).readonly().optional(),
    activities: z.array(ActivityId).readonly().optional(),
  })
  .readonly();
export type About = z.infer<typeof About>;

const Shift = z
  .strictObject({
    id: ShiftId,
    from: cell,
    to: cell,
    /** Each end separately, because they may be about different things. */
    about: z.strictObject({ from: About.optional(), to: About.optional() }).readonly().optional(),
  })
  .readonly();
export type Shift = z.infer<typeof Shift>;

const Accelerator = z
  .strictObject({ id: AcceleratorId, text: cell, about: About.optional() })
  .readonly();
export type Accelerator = z.infer<typeof Accelerator>;

const Transition = z
  .strictObject({
    id: TransitionId,
    name: cell,
    from: LevelId,
    to: LevelId,
    shifts: z.array(Shift).min(1, 'add a shift').readonly(),
    accelerators: z.array(Accelerator).readonly(),
  })
  .readonly();
export type Transition = z.infer<typeof Transition>;

const UniversalAccelerator = z
  .strictObject({ id: AcceleratorId, name: cell, wording: z.record(TransitionId, cell) })
  .readonly();
export type UniversalAccelerator = z.infer<typeof UniversalAccelerator>;

const PathConsideration = z
  .strictObject({ id: PathConsiderationId, name: cell, ic: cell, management: cell })
  .readonly();
export type PathConsideration = z.infer<typeof PathConsideration>;

export const LadderShape = z
  .strictObject({
    id: LadderId,
    version: z.int().positive(),
    title: cell,
    levels: z.array(Level).min(1, 'add a level').readonly(),
    scope: z.array(ScopeDimension).readonly(),
    skills: z.array(Skill).min(3, 'a radar needs at least three skills').readonly(),
    activities: z.array(Activity).min(1, 'add an activity').readonly(),
    transitions: z.array(Transition).readonly(),
    universalAccelerators: z.array(UniversalAccelerator).readonly(),
    path: z
      .strictObject({
        ic: cell,
        management: cell,
        considerations: z.array(PathConsideration).readonly(),
      })
      .readonly(),
  })
  .readonly();
export type Ladder = z.infer<typeof LadderShape>;

/** What is wrong in a ladder file, where, and what would be right. */
export interface LadderProblem {
  /** Such as `skills[2].descriptors.vp`. */
  readonly path: string;
  readonly message: string;
}
