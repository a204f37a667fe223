import { counted } from '../text/sentence.ts';
import type { AssessmentContent } from './assessment.ts';

/**
 * What an assessment contains, without empty parts: "10 scores, a week, energy, scope, shifts, a look-back, a
 * note, a guess". "No chance" is not a score: it is counted only if there are no scores.
 */
export function contentsWords({
  ratings,
  week,
  energy,
  scope,
  shifts,
  lookBacks,
  guesses,
  note,
}: Pick<
  AssessmentContent,
  'ratings' | 'week' | 'energy' | 'scope' | 'shifts' | 'lookBacks' | 'guesses' | 'note'
>): string {
  const scores = ratings.filter(({ rating }) => rating !== 'no-chance').length;
  const noChance = ratings.length - scores;
  return [
    ...(scores > 0 ? [counted(scores, 'score', 'scores')] : []),
    ...(scores === 0 && noChance > 0
      ? [`no chance to show ${counted(noChance, 'description', 'descriptions')}`]
      : []),
    ...(week === null ? [] : ['a week']),
    ...(energy.length > 0 ? ['energy'] : []),
    ...(scope.length > 0 ? ['scope'] : []),
    ...(shifts.length > 0 ? ['shifts'] : []),
    ...(lookBacks.length > 0
      ? [lookBacks.length === 1 ? 'a look-back' : `${lookBacks.length} look-backs`]
      : []),
    ...(note.trim() === '' ? [] : ['a note']),
    ...(guesses.length > 0 ? [guesses.length === 1 ? 'a guess' : `${guesses.length} guesses`] : []),
  ].join(', ');
}
