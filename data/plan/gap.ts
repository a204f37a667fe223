import { z } from 'zod';
import { ActivityId, LevelId, ShiftId, SkillId, TransitionId } from '../values/ids.ts';
import { listOf } from '../values/list-of.ts';

/**
 * Something between how a person works now and the level they want: a skill or an activity at a level, or a
 * shift. It refers to a part of the ladder, not to an assessment, so it outlives assessments. The wanted end
 * of a shift is not saved: it comes from today's direction, and changes with it.
 */
export const Gap = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('skill'), skill: SkillId, level: LevelId }).readonly(),
  z.strictObject({ kind: z.literal('time'), activity: ActivityId, level: LevelId }).readonly(),
  z.strictObject({ kind: z.literal('shift'), transition: TransitionId, shift: ShiftId }).readonly(),
]);
export type Gap = z.infer<typeof Gap>;

/** Identifies a gap: equal gaps have the same key. */
export function gapKey(gap: Gap): string {
  switch (gap.kind) {
    case 'skill':
      return `skill ${gap.skill} ${gap.level}`;
    case 'time':
      return `time ${gap.activity} ${gap.level}`;
    case 'shift':
      return `shift ${gap.transition} ${gap.shift}`;
  }
}

/** How many gaps a person can work on at a time (design: How the plan works). */
export const mostFocus = 3;

/** The picked gaps, in the order they were picked: up to three, without duplicates. */
export const Focus = listOf(Gap, mostFocus).refine(
  (gaps) => new Set(gaps.map(gapKey)).size === gaps.length,
  'names a gap twice',
);
export type Focus = z.infer<typeof Focus>;
