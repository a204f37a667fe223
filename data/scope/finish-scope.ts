import {
  directionOf,
  longestScopeNote,
  positionGiven,
  type ScopeAnswer,
  type ShiftAnswer,
  scopeGiven,
} from '../assessments/assessment.ts';
import type { Draft, DraftScope } from '../assessments/draft.ts';
import type { Problem } from '../assessments/problem.ts';
import { transitionsOnRoute } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import { textProblem } from '../text/typed-text.ts';

export interface FinishedScope {
  /** In the ladder's order, one per dimension. */
  readonly answers: readonly ScopeAnswer[];
  readonly problems: readonly Problem[];
}

/**
 * The scope as it will be saved, one answer per dimension, the last given. A note is saved only with "none of
 * these", and a dimension that the ladder lacks is left out.
 */
export function finishScope(scope: readonly DraftScope[], ladder: Ladder): FinishedScope {
  const given = ladder.scope.flatMap(({ id, name }) => {
    const answer = scopeGiven(scope, id);
    if (answer === null) return [];
    const note = answer.level === null ? answer.note.trim() : '';
    return [{ name, answer: { dimension: id, level: answer.level, note } }];
  });
  return {
    answers: given.map(({ answer }) => answer),
    problems: given.flatMap(({ name, answer }) => {
      const message = answerProblem(name, answer, ladder);
      return message === null ? [] : [problem(answer.dimension, message)];
    }),
  };
}

/** The positions on the draft's route as they will be saved, in route order; others are left out. */
export function finishShifts(draft: Draft, ladder: Ladder): readonly ShiftAnswer[] {
  return transitionsOnRoute(ladder, directionOf(draft)).flatMap(({ transition }) =>
    transition.shifts.flatMap(({ id }) => {
      const ref = { transition: transition.id, shift: id };
      const position = positionGiven(draft.shifts, ref);
      return position === null ? [] : [{ ...ref, position }];
    }),
  );
}

function answerProblem(name: string, { level, note }: ScopeAnswer, ladder: Ladder): string | null {
  if (level !== null && !ladder.levels.some(({ id }) => id === level)) {
    return `The ladder has no level “${level}” for ${name}. Choose another answer.`;
  }
  return textProblem(`The note on ${name}`, note, longestScopeNote);
}

function problem(dimension: DraftScope['dimension'], message: string): Problem {
  return { step: 'scope', field: `scope.${dimension}`, message };
}
