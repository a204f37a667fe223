import { transitionsOnRoute } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import type { SkillId } from '../values/ids.ts';

/** The step with a skill's statements. */
export function skillStep(skill: SkillId): string {
  return `skill:${skill}`;
}

/**
 * An assessment's steps in order: one per skill, then `week`, `scope`, `shifts`, `look-back`, `note` and
 * `review`. A step is left out if the ladder has no scope, the route no shift, or if there is no `earlier`
 * assessment to look back on.
 */
export function stepsOf(ladder: Ladder, direction: Direction, earlier: boolean): readonly string[] {
  const shifts = transitionsOnRoute(ladder, direction).some(
    ({ transition }) => transition.shifts.length > 0,
  );
  return [
    ...ladder.skills.map((skill) => skillStep(skill.id)),
    'week',
    ...(ladder.scope.length > 0 ? ['scope'] : []),
    ...(shifts ? ['shifts'] : []),
    ...(earlier ? ['look-back'] : []),
    'note',
    'review',
  ];
}
