import type { Assessment } from '../assessments/assessment.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { RetestAnswer } from './retest.ts';

/**
 * Two of the statements that have a score, of two skills if possible. Which ones looks random, but is always
 * the same for an assessment: nobody can pick the easy ones.
 */
export function askedAgain(
  ladder: Ladder,
  { id, ratings }: Pick<Assessment, 'id' | 'ratings'>,
): readonly RetestAnswer[] {
  const skills = new Set<string>(ladder.skills.map((skill) => skill.id));
  const scored = ratings.flatMap(({ skill, level, rating }) =>
    typeof rating === 'number' && skills.has(skill)
      ? [{ skill, level, first: rating, again: null, at: scattered(`${id} ${skill} ${level}`) }]
      : [],
  );
  const inOrder = scored.toSorted((a, b) => a.at - b.at);
  const first = inOrder.slice(0, 1);
  const others = inOrder.slice(1);
  const second = others.find(({ skill }) => skill !== first[0]?.skill) ?? others[0];
  return [...first, ...(second === undefined ? [] : [second])].map(
    ({ at: _, ...answer }) => answer,
  );
}

/** A number that looks random and is the same for the same text: FNV-1a, 32 bits. */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}
