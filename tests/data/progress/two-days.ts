import { LadderRef } from '../../../data/assessments/assessment.ts';
import { assessment, ladder, manager, rating } from '../ladder.ts';

/** Two assessments to compare, and one that can't be compared. */
export const spring = assessment('2025-03-14', 1, {
  ratings: [
    rating('people', manager, 2),
    rating('technical', manager, 4),
    rating('strategy', manager, 3),
    rating('business', manager, 'no-chance'),
  ],
});
export const autumn = assessment('2026-10-14', 2, {
  ratings: [
    rating('people', manager, 3.5),
    rating('technical', manager, 3),
    rating('strategy', manager, 3.5),
    rating('business', manager, 3),
    rating('communication', manager, 4),
  ],
});
export const otherLadder = assessment('2024-01-01', 9, {
  ladder: LadderRef.parse({ id: ladder.id, version: 2 }),
  ratings: [rating('people', manager, 1)],
});
