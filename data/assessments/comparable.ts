import { sameLadder } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { byDate, compareText } from '../values/compare-text.ts';
import type { Assessment } from './assessment.ts';

/**
 * The assessments made with this ladder and version, from the oldest to the newest; on the same day in the
 * order they were first saved.
 */
export function comparable(
  assessments: readonly Assessment[],
  ladder: Ladder,
): readonly Assessment[] {
  return assessments
    .filter((assessment) => sameLadder(ladder, assessment.ladder))
    .toSorted((a, b) => byDate(a, b) || compareText(a.firstSavedAt, b.firstSavedAt));
}
