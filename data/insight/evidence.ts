import type { EvidenceContent, Statement } from '../model/assessment.ts';
import { addMonths, type IsoDate } from '../model/iso-date.ts';

/**
 * Whether a score given on the day `on` is solid: evidence for its statement is dated within the
 * 6 months before, both ends included (design: How a rating works).
 */
export function isSolid(
  statement: Statement,
  on: IsoDate,
  evidence: readonly EvidenceContent[],
): boolean {
  const earliest = addMonths(on, -6);
  return evidence.some(
    ({ date, statements }) =>
      earliest <= date &&
      date <= on &&
      statements.some(({ skill, level }) => skill === statement.skill && level === statement.level),
  );
}
