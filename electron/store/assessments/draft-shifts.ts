import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type ShiftAnswer, ShiftPosition } from '../../../data/assessments/assessment.ts';
import { ShiftId, TransitionId } from '../../../data/values/ids.ts';
import { groupedBy, rowsOf } from '../rows.ts';

export function insertDraftShifts(
  db: Database,
  id: number | bigint,
  shifts: readonly ShiftAnswer[],
): void {
  const insert = db.prepare(`
    INSERT INTO draft_shift (draft_id, ordinal, transition, shift, position)
    VALUES (@id, @ordinal, @transition, @shift, @position)`);
  for (const [ordinal, answer] of shifts.entries()) insert.run({ id, ordinal, ...answer });
}

/** The shifts of every draft. One query. */
export function readDraftShifts(db: Database): (id: number) => readonly ShiftAnswer[] {
  const rows = groupedBy(rowsOf(db, shiftRows, ShiftRow), (row) => row.draft_id);
  return (id) =>
    rows(id).map(({ transition, shift, position }) => ({ transition, shift, position }));
}

const shiftRows =
  'SELECT draft_id, transition, shift, position FROM draft_shift ORDER BY draft_id, ordinal';

const ShiftRow = z.object({
  draft_id: z.int(),
  transition: TransitionId,
  shift: ShiftId,
  position: ShiftPosition,
});
