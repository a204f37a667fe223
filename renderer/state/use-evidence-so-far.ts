import type { Evidence } from '../../data/assessments/assessment.ts';
import { soFar } from '../../data/assessments/so-far.ts';
import { useRecords } from './use-records.ts';
import { useToday } from './use-today.ts';

/** A hook: the evidence that is not dated later than today. Only this makes a score solid. */
export function useEvidenceSoFar(): readonly Evidence[] {
  return soFar(useRecords().evidence, useToday());
}
