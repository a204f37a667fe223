import type { Database } from 'better-sqlite3';
import { type ShiftAnswer, ShiftPosition } from '../../../data/assessments/assessment.ts';
import { ShiftId, TransitionId } from '../../../data/values/ids.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import type { VersionKey } from './version-rows.ts';
import { isOf, keyOf, keyOfRow, VersionColumns, type Versions } from './version-rows.ts';

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

/** The shifts of such versions. One query. */
export function readShiftPositions(
  db: Database,
  versions: Versions,
): (key: VersionKey) => readonly ShiftAnswer[] {
  const sql = `
    SELECT assessment_id, version, transition, shift, position FROM shift_position
    WHERE ${isOf(versions, 'shift_position')} ORDER BY assessment_id, version, ordinal`;
  const rows = groupedBy(rowsOf(db, sql, PositionRow), keyOfRow);
  return (key) =>
    rows(keyOf(key)).map(({ transition, shift, position }) => ({ transition, shift, position }));
}

const PositionRow = VersionColumns.extend({
  transition: TransitionId,
  shift: ShiftId,
  position: ShiftPosition,
});
