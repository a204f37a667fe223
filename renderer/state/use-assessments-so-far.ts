import type { Assessment } from '../../data/assessments/assessment.ts';
import { isStillToCome, livedSoFar, withoutComingWeek } from '../../data/assessments/so-far.ts';
import { useRecords } from './use-records.ts';
import { useToday } from './use-today.ts';

/**
 * A hook: the assessments that are not dated later than today, without weeks that are still to come. What “now” is comes
 * from these alone.
 */
export function useAssessmentsSoFar(): readonly Assessment[] {
  return livedSoFar(useRecords().assessments, useToday());
}

/** A hook: all assessments, to compare any two; a week that is still to come is not the later one of an assessment so far. */
export function useAssessmentsToCompare(): readonly Assessment[] {
  const today = useToday();
  return useRecords().assessments.map((each) =>
    isStillToCome(each.date, today) ? each : withoutComingWeek(each, today),
  );
}
