import type { Assessment } from './assessment.ts';
import type { Draft } from './draft.ts';

/**
 * The draft with its look-backs' dates taken from the current assessments: a day may be corrected while the
 * draft waits.
 */
export function refreshLookBackDates(
  draft: Draft,
  assessments: readonly Pick<Assessment, 'id' | 'date'>[],
): Draft {
  const lookBacks = draft.lookBacks.map((lookBack) => ({
    ...lookBack,
    date: assessments.find(({ id }) => id === lookBack.of)?.date ?? lookBack.date,
  }));
  return { ...draft, lookBacks };
}
