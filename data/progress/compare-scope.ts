import { type Assessment, type ScopeAnswer, scopeGiven } from '../assessments/assessment.ts';
import { scopeValueOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { listed } from '../text/sentence.ts';
import type { Pair } from './compare.ts';
import {
  type AnswersCompared,
  answerDifference,
  namesOf,
  sameSentence,
} from './compare-answers.ts';

/** The scope on the two days, in the ladder's order (ladder: Organizational Scope). */
export function scopeCompared(ladder: Ladder, { earlier, later }: Pair): AnswersCompared {
  const differences = ladder.scope.flatMap(({ id, name }) => {
    const words = ({ scope }: Assessment) => scopeWords(ladder, scopeGiven(scope, id));
    return answerDifference(id, name, words(earlier), words(later));
  });
  const changed = namesOf(differences, 'changed');
  const once = namesOf(differences, 'given-once');
  const were = once.length === 1 ? 'was' : 'were';
  return {
    differences,
    sentences: [
      ...(changed.length === 0 ? [] : [[{ strong: listed(changed) }, ' changed.']]),
      ...sameSentence(differences, 'dimension is unchanged', 'dimensions are unchanged'),
      ...(once.length === 0
        ? []
        : [[`${listed(once)} ${were} answered on only one of the two dates.`]]),
    ],
  };
}

function scopeWords(ladder: Ladder, answer: ScopeAnswer | null): string | null {
  if (answer === null) return null;
  if (answer.level !== null) return scopeValueOf(ladder, answer.dimension, answer.level);
  const note = answer.note.trim();
  return note === '' ? 'None of these' : `None of these: ${note}`;
}
