import type { Evidence } from '../assessments/assessment.ts';
import { byDate } from '../values/compare-text.ts';
import type { LevelId, SkillId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { recentEvidence } from './evidence.ts';

export interface EvidenceOfSkill {
  /** Makes a score of that day solid, at one of the levels asked. */
  readonly recent: readonly Evidence[];
  /** Older, later than the day, or only about other levels. */
  readonly other: readonly Evidence[];
}

/** The evidence for one skill, shown next to its rating on the day `on`, the newest first. */
export function evidenceOfSkill(
  evidence: readonly Evidence[],
  skill: SkillId,
  levels: readonly LevelId[],
  on: IsoDate,
): EvidenceOfSkill {
  const ofSkill = newestFirst(
    evidence.filter(({ statements }) => statements.some((each) => each.skill === skill)),
  );
  const recent = recentEvidence(ofSkill, on).filter(({ statements }) =>
    statements.some((each) => each.skill === skill && levels.includes(each.level)),
  );
  return { recent, other: ofSkill.filter((each) => !recent.includes(each)) };
}

/** By date, the newest first; on the same day, the last written first. */
export function newestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.toReversed().toSorted((a, b) => byDate(b, a));
}
