import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type ShiftAnswer, ShiftPosition } from '../../data/model/assessment.ts';
import { AssessmentId, ShiftId, TransitionId } from '../../data/model/ids.ts';
import type { VersionKey } from './insert-version.ts';
import { groupedBy, rowsOf } from './rows.ts';

export function insertShiftPositions(
  db: Database,
  key: VersionKey,
  answers: readonly ShiftAnswer[],
): void {
  const insert = db.prepare(`
    INSERT INTO shift_position (assessment_id, version, ordinal, transition, shift, position)
    VALUES (@id, @version, @ordinal, @transition, @shift, @position)`);
  for (const [ordinal, answer] of answers.entries()) insert.run({ ...key, ordinal, ...answer });
}

/** The shifts of every assessment in its newest version. One query. */
export function readShiftPositions(db: Database): (id: AssessmentId) => readonly ShiftAnswer[] {
  const rows = groupedBy(rowsOf(db, newestPositions, PositionRow), (row) => row.assessment_id);
  return (id) =>
    rows(id).map(({ transition, shift, position }) => ({ transition, shift, position }));
}

const newestPositions = `
  SELECT assessment_id, transition, shift, position FROM shift_position AS answer
  WHERE version =
    (SELECT max(version) FROM assessment_version WHERE assessment_id = answer.assessment_id)
  ORDER BY assessment_id, ordinal`;

const PositionRow = z.object({
  assessment_id: AssessmentId,
  transition: TransitionId,
  shift: ShiftId,
  position: ShiftPosition,
});
