import { type ScopeAnswer, scopeGiven } from '../assessments/assessment.ts';
import { scopeValueOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { LevelId, ScopeDimensionId } from '../values/ids.ts';

interface Asked {
  readonly dimension: ScopeDimensionId;
  readonly name: string;
  /** The compared level's value, word for word. */
  readonly there: string;
}

/** `same` if today's value is the compared level's. */
export type ScopeStanding =
  | (Asked & {
      readonly kind: 'level';
      readonly level: LevelId;
      readonly now: string;
      readonly same: boolean;
    })
  | (Asked & { readonly kind: 'none-of-these'; readonly note: string })
  | (Asked & { readonly kind: 'not-answered' });

/** Every scope dimension today against one level's value, in the ladder's order (ladder: Organizational Scope). */
export function scopeStandings(
  ladder: Ladder,
  answers: readonly ScopeAnswer[],
  level: LevelId,
): readonly ScopeStanding[] {
  return ladder.scope.map(({ id: dimension, name }) => {
    const asked = { dimension, name, there: scopeValueOf(ladder, dimension, level) };
    const answer = scopeGiven(answers, dimension);
    if (answer === null) return { ...asked, kind: 'not-answered' };
    if (answer.level === null) return { ...asked, kind: 'none-of-these', note: answer.note };
    const now = scopeValueOf(ladder, dimension, answer.level);
    return { ...asked, kind: 'level', level: answer.level, now, same: now === asked.there };
  });
}
