import { formatPeriodWithYear } from '../text/dates.ts';
import type { AssessmentId } from '../values/ids.ts';
import type { RecordedWeek } from './pooled.ts';

/**
 * Each period's name: "2–8 March"; if several look the same, with its assessment: "2–8 March, in the
 * assessment from 3 May 2026".
 */
export function periodNames(
  recorded: readonly RecordedWeek[],
  days: ReadonlyMap<AssessmentId, string>,
): ReadonlyMap<AssessmentId, string> {
  const alike = Map.groupBy(recorded, ({ week }) => formatPeriodWithYear(week.period));
  return new Map(
    Array.from(alike, ([name, weeks]) =>
      weeks.map(({ id }) => {
        const day = weeks.length > 1 ? days.get(id) : undefined;
        return [id, day === undefined ? name : `${name}, in the assessment from ${day}`] as const;
      }),
    ).flat(),
  );
}
