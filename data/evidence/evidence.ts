import type { EvidenceContent, Statement } from '../assessments/assessment.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { LevelId, SkillId } from '../values/ids.ts';
import { addDays, addMonths, type IsoDate } from '../values/iso-date.ts';

/**
 * Whether a score given on the day `on` is solid: evidence for its statement is dated within the 6 months
 * before, both ends included (design: How a rating works).
 */
export function isSolid(
  statement: Statement,
  on: IsoDate,
  evidence: readonly EvidenceContent[],
): boolean {
  return recentEvidence(evidence, on).some(({ statements }) =>
    statements.some(({ skill, level }) => skill === statement.skill && level === statement.level),
  );
}

/**
 * Returns a function that says, for many days, whether any evidence is dated within the 6 months before, both
 * ends included.
 */
export function recentOn(evidence: readonly EvidenceContent[]): (on: IsoDate) => boolean {
  const days = evidence.map(({ date }) => date).toSorted();
  return (on) => {
    let [from, to] = [0, days.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((days[middle] ?? on) <= on) from = middle + 1;
      else to = middle;
    }
    const newest = days[from - 1];
    return newest !== undefined && addMonths(on, -6) <= newest;
  };
}

/** The skills whose statement at this level has recent evidence on the day of the assessment. */
export function solidSkills(
  ladder: Ladder,
  level: LevelId,
  ratedOn: (statement: Statement) => IsoDate,
  evidence: readonly EvidenceContent[],
): ReadonlySet<SkillId> {
  const skills = ladder.skills.map(({ id }) => id);
  return new Set(
    skills.filter((skill) => isSolid({ skill, level }, ratedOn({ skill, level }), evidence)),
  );
}

/** The evidence dated within the 6 months before the day, both ends included. */
export function recentEvidence<Piece extends EvidenceContent>(
  evidence: readonly Piece[],
  on: IsoDate,
): readonly Piece[] {
  const earliest = addMonths(on, -6);
  return evidence.filter(({ date }) => earliest <= date && date <= on);
}

/**
 * The last day on which evidence of this date makes a score solid: 6 months later; for the last day of a
 * month, the end of that month (28 February counts until 31 August).
 */
export function countsUntil(date: IsoDate): IsoDate {
  const next = addDays(date, 1);
  return next.endsWith('-01') ? addDays(addMonths(next, 6), -1) : addMonths(date, 6);
}
