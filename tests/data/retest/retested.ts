import type { Rating } from '../../../data/assessments/score.ts';
import type { Retest } from '../../../data/retest/retest.ts';
import { AssessmentId } from '../../../data/values/ids.ts';
import { numberedId } from '../../store/samples.ts';
import { day, manager, score, skill } from '../ladder.ts';

/** One retest that is done for each pair of answers. */
export function retested(
  ...pairs: readonly (readonly [first: number, again: number | 'no-chance' | null])[]
): readonly Retest[] {
  return pairs.map(([first, again], index) => ({
    of: AssessmentId.parse(numberedId(index + 1)),
    date: day('2026-03-16'),
    done: true,
    answers: [
      { skill: skill('people'), level: manager, first: score(first), again: ratingOf(again) },
    ],
  }));
}

function ratingOf(again: number | 'no-chance' | null): Rating | null {
  return typeof again === 'number' ? score(again) : again;
}
