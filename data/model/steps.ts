import type { Ladder } from '../ladder/schema.ts';
import type { SkillId } from './ids.ts';

/** The step on which a skill's statements stand. */
export function skillStep(skill: SkillId): string {
  return `skill:${skill}`;
}

/** An assessment's steps in order: one a skill, then `week`, `note` and `review`. */
export function stepsOf(ladder: Ladder): readonly string[] {
  return [...ladder.skills.map((skill) => skillStep(skill.id)), 'week', 'note', 'review'];
}
