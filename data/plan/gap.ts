import { z } from 'zod';
import { ActivityId, LevelId, ShiftId, SkillId, TransitionId } from '../values/ids.ts';
import { listOf } from '../values/list-of.ts';

/**
 * Something between how a person works now and the level they want: a skill or an activity as a level
 * asks for it, or a shift. It names a part of the ladder and no assessment, so it outlives them. Which end
 * of a shift is wanted is not kept: it is that of today's direction, and turns when the direction does.
 */
export const Gap = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('skill'), skill: SkillId, level: LevelId }).readonly(),
  z.strictObject({ kind: z.literal('time'), activity: ActivityId, level: LevelId }).readonly(),
  z.strictObject({ kind: z.literal('shift'), transition: TransitionId, shift: ShiftId }).readonly(),
]);
export type Gap = z.infer<typeof Gap>;

/** The same text for the same gap. */
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

/** As many gaps as one can work on at a time (design: How the plan works). */
export const mostFocus = 3;

/** The gaps picked, in the order in which they were: up to three, each once. */
export const Focus = listOf(Gap, mostFocus).refine(
  (gaps) => new Set(gaps.map(gapKey)).size === gaps.length,
  'names a gap twice',
);
export type Focus = z.infer<typeof Focus>;
