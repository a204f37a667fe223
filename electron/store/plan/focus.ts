import type { Database } from 'better-sqlite3';
import type { Focus } from '../../../data/plan/gap.ts';
import { rowsOf } from '../rows.ts';
import { GapRow, gapColumns, gapOfColumns, gapParameters, gapToColumns } from './gap-columns.ts';

/** Replaces the focus with these gaps, in this order. */
export function saveFocus(db: Database, focus: Focus): void {
  db.transaction(() => {
    db.exec('DELETE FROM focus_gap');
    const insert = db.prepare(
      `INSERT INTO focus_gap (position, ${gapColumns}) VALUES (@position, ${gapParameters})`,
    );
    for (const [position, gap] of focus.entries()) insert.run({ position, ...gapToColumns(gap) });
  }).immediate();
}

/** One query. */
export function readFocus(db: Database): Focus {
  const rows = rowsOf(db, `SELECT ${gapColumns} FROM focus_gap ORDER BY position`, GapRow);
  return rows.flatMap((row) => gapOfColumns(row) ?? []);
}
