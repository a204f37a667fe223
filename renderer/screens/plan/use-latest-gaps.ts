import { useMemo } from 'react';
import { type RankedGap, rankedGaps } from '../../../data/insight/gaps.ts';
import { comparable } from '../../../data/insight/progress.ts';
import type { Assessment } from '../../../data/model/assessment.ts';
import type { Direction } from '../../../data/model/settings.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';

/** The last assessment, or null, and the gaps between it and the target, ranked. */
export function useLatestGaps(direction: Direction): {
  readonly last: Assessment | null;
  readonly ranked: readonly RankedGap[];
} {
  const { ladder } = useReady();
  const { assessments, evidence } = useRecords();
  return useMemo(() => {
    const last = comparable(assessments, ladder).at(-1) ?? null;
    return { last, ranked: last ? rankedGaps(ladder, last, direction, evidence) : [] };
  }, [assessments, evidence, ladder, direction]);
}
