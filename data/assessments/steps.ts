import { transitionsOnRoute } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import type { SkillId } from '../values/ids.ts';

/** The step on which a skill's statements stand. */
export function skillStep(skill: SkillId): string {
  return `skill:${skill}`;
}

/**
 * An assessment's steps in order: one a skill, then `week`, `scope`, `shifts`, `look-back`, `note` and
 * `review`. Without a scope in the ladder, a shift on the way, or an `earlier` assessment to look back
 * on, that step is left out.
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
