import {
  type Assessment,
  type Percent,
  type Period,
  periodEnd,
} from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import type { Ladder } from '../ladder/schema.ts';
import { compareText } from '../values/compare-text.ts';
import type { ActivityId, AssessmentId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { percentOf } from './time.ts';

/** `percents` has every activity in the ladder's order. */
export interface TimeArea {
  /** The assessment that the week was recorded in. */
  readonly id: AssessmentId;
  readonly period: Period;
  /** The period's last day. */
  readonly date: IsoDate;
  readonly percents: readonly { readonly activity: ActivityId; readonly percent: Percent }[];
}

/** The weeks of the comparable assessments, in the order of the days they cover (design: How time works). */
export function timeAreas(ladder: Ladder, assessments: readonly Assessment[]): readonly TimeArea[] {
  const areas = comparable(assessments, ladder).flatMap(({ id, week }) =>
    week === null
      ? []
      : [
          {
            id,
            period: week.period,
            date: periodEnd(week.period),
            percents: ladder.activities.map(({ id: activity }) => ({
              activity,
              percent: percentOf(week.shares, activity),
            })),
          },
        ],
  );
  return areas.toSorted((a, b) => comparePeriods(a.period, b.period));
}

/** To sort weeks by the days they cover: by their last day, and of two that end together the shorter one last. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(periodEnd(a), periodEnd(b)) || compareText(a.from, b.from);
}
