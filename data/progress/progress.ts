import type { Assessment, Percent } from '../assessments/assessment.ts';
import { sameLadder } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { ActivityId, AssessmentId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { percentOf } from '../week/time.ts';

/** `percents` has every activity in the ladder's order. */
export interface TimeArea {
  readonly id: AssessmentId;
  readonly date: IsoDate;
  readonly percents: readonly { readonly activity: ActivityId; readonly percent: Percent }[];
}

/** The assessments made with this ladder and version, from the oldest to the newest; those of one day in the order they were first saved. */
export function comparable(
  assessments: readonly Assessment[],
  ladder: Ladder,
): readonly Assessment[] {
  return assessments
    .filter((assessment) => sameLadder(ladder, assessment.ladder))
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.firstSavedAt, b.firstSavedAt));
}

/** The weeks over time: only of the comparable assessments that have one. */
export function timeAreas(ladder: Ladder, assessments: readonly Assessment[]): readonly TimeArea[] {
  return comparable(assessments, ladder).flatMap(({ id, date, week }) =>
    week === null
      ? []
      : [
          {
            id,
            date,
            percents: ladder.activities.map(({ id: activity }) => ({
              activity,
              percent: percentOf(week.shares, activity),
            })),
          },
        ],
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
