import type { Assessment } from '../../data/assessments/assessment.ts';
import { soFar } from '../../data/assessments/so-far.ts';
import { useRecords } from './use-records.ts';
import { useToday } from './use-today.ts';

/** A hook: the assessments that are not dated later than today. What “now” is comes from these alone. */
export function useAssessmentsSoFar(): readonly Assessment[] {
  return soFar(useRecords().assessments, useToday());
}
