import { expectedScore } from '../assessments/score.ts';
import type { LevelId } from '../values/ids.ts';
import { levelOf, profileScore } from './lookup.ts';
import type { Ladder, Level } from './schema.ts';

type NamedLevel = Pick<Level, 'noun' | 'name'>;

/** A level before a noun, as in "manager skills": its noun without the article, or else its name. */
export function levelKind({ noun, name }: NamedLevel): string {
  const bare = noun.replace(/^(?:an?|the)\s+/iu, '');
  return bare === noun ? name : bare;
}

/** A level's expectation, to be at or below: "manager level". */
export function levelWords(level: NamedLevel): string {
  const kind = levelKind(level);
  return /\blevel\b/iu.test(kind) ? kind : `${kind} level`;
}

/**
 * What the dashed line of a level's radar is: "what a manager does most of the time" if the level expects just that score
 * of every skill, else "what the level expects".
 */
export function profileWords(ladder: Ladder, level: LevelId): string {
  const isUsual = ladder.skills.every(
    ({ id }) => profileScore(ladder, level, id) === expectedScore,
  );
  return isUsual
    ? `what ${levelOf(ladder, level).noun} does most of the time`
    : 'what the level expects';
}
