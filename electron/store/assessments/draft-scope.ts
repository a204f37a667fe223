import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { DraftScope } from '../../../data/assessments/draft.ts';
import { LevelId, ScopeDimensionId } from '../../../data/values/ids.ts';
import { groupedBy, rowsOf } from '../rows.ts';

export function insertDraftScope(
  db: Database,
  id: number | bigint,
  scope: readonly DraftScope[],
): void {
  const insert = db.prepare(`
    INSERT INTO draft_scope (draft_id, position, dimension, level, note)
    VALUES (@id, @position, @dimension, @level, @note)`);
  for (const [position, answer] of scope.entries()) insert.run({ id, position, ...answer });
}

/** The scope of every draft. One query. */
export function readDraftScope(db: Database): (id: number) => readonly DraftScope[] {
  const rows = groupedBy(rowsOf(db, scopeRows, ScopeRow), (row) => row.draft_id);
  return (id) => rows(id).map(({ dimension, level, note }) => ({ dimension, level, note }));
}

const scopeRows =
  'SELECT draft_id, dimension, level, note FROM draft_scope ORDER BY draft_id, position';

const ScopeRow = z.object({
  draft_id: z.int(),
  dimension: ScopeDimensionId,
  level: LevelId.nullable(),
  note: z.string(),
});
