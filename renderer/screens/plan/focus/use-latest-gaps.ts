import { useMemo } from 'react';
import { type Answers, answersOf, latestAnswers } from '../../../../data/assessments/latest.ts';
import { type RankedGap, rankedGaps } from '../../../../data/plan/gaps.ts';
import type { Direction } from '../../../../data/settings/settings.ts';
import { useAssessmentsSoFar } from '../../../state/use-assessments-so-far.ts';
import { useEvidenceSoFar } from '../../../state/use-evidence-so-far.ts';
import { useReady } from '../../../state/use-start.ts';

/** The newest answers, or null before the first assessment, and the ranked gaps between them and the target. */
export function useLatestGaps(direction: Direction): {
  readonly last: Answers | null;
  readonly ranked: readonly RankedGap[];
} {
  const { ladder } = useReady();
  const evidence = useEvidenceSoFar();
  const assessments = useAssessmentsSoFar();
  return useMemo(() => {
    const last = answersOf(latestAnswers(ladder, assessments, direction));
    return { last, ranked: last ? rankedGaps(ladder, last, direction, evidence) : [] };
  }, [assessments, evidence, ladder, direction]);
}
