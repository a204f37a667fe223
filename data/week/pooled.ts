import {
  type Assessment,
  type Period,
  periodDays,
  periodEnd,
  type TimeShare,
  type Week,
} from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import type { Ladder } from '../ladder/schema.ts';
import { compareText } from '../values/compare-text.ts';
import type { ActivityId, AssessmentId } from '../values/ids.ts';
import { percentsOf } from './largest-remainder.ts';
import { percentOf } from './time.ts';

/** A recorded period of time, and the assessment that it was recorded in. */
export interface RecordedWeek {
  readonly id: AssessmentId;
  readonly week: Week;
}

/** Several periods combined: every activity in the ladder's order, whole percents that add up to 100. */
export interface PooledWeek {
  readonly shares: readonly TimeShare[];
  /** The weight of a period: its minutes, if all were given in hours, or its days. */
  readonly by: 'minutes' | 'days';
}

/** The periods of the comparable assessments, by when they began. */
export function recordedWeeks(
  ladder: Ladder,
  assessments: readonly Assessment[],
): readonly RecordedWeek[] {
  return comparable(assessments, ladder)
    .flatMap(({ id, week }) => (week === null ? [] : [{ id, week }]))
    .toSorted((a, b) => compareText(a.week.period.from, b.week.period.from));
}

/**
 * Combines the periods in proportion: by minutes if every one was given in hours, else each percent by the
 * days of its period; rounded by the largest-remainder method (design: How time works). Null for none.
 */
export function pooledWeek(ladder: Ladder, weeks: readonly Week[]): PooledWeek | null {
  if (weeks.length === 0) return null;
  const activities = ladder.activities.map(({ id }) => id);
  const minutes = activities.map((activity) => sum(weeks.map((week) => minutesOf(week, activity))));
  const by = weeks.every(inMinutes) && sum(minutes) > 0 ? 'minutes' : 'days';
  const amounts =
    by === 'minutes'
      ? minutes
      : activities.map((activity) =>
          sum(weeks.map(({ period, shares }) => percentOf(shares, activity) * periodDays(period))),
        );
  const percents = percentsOf(amounts);
  return {
    by,
    shares: activities.flatMap((activity, index) => {
      const percent = percents[index];
      return percent === undefined ? [] : [{ activity, percent, minutes: null }];
    }),
  };
}

/** Whether a day is in more than one of the periods. */
export function doOverlap(periods: readonly Period[]): boolean {
  const inOrder = periods.toSorted((a, b) => compareText(a.from, b.from));
  return inOrder.some((period, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.from <= periodEnd(period);
  });
}

function inMinutes({ shares }: Week): boolean {
  return shares.every(({ minutes }) => minutes !== null);
}

function minutesOf({ shares }: Week, activity: ActivityId): number {
  return shares.find((share) => share.activity === activity)?.minutes ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
