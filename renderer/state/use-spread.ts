import type { ChangeThresholds } from '../../data/progress/change.ts';
import { type OwnSpread, spreadOf, thresholdsOf } from '../../data/retest/own-spread.ts';
import { useRecords } from './use-records.ts';

/** A hook: how much the person's answers vary even when nothing has changed. */
export function useSpread(): OwnSpread {
  return spreadOf(useRecords().retests);
}

/** A hook: what a change of a score has to reach for this person. */
export function useChangeThresholds(): ChangeThresholds {
  return thresholdsOf(useSpread());
}
