import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { ScopeAnswer } from '../../../data/assessments/assessment.ts';
import { LevelId, ScopeDimensionId } from '../../../data/values/ids.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import type { VersionKey } from './version-rows.ts';
import { isOf, keyOf, keyOfRow, VersionColumns, type Versions } from './version-rows.ts';

export function insertScopeAnswers(
  db: Database,
  key: VersionKey,
  answers: readonly ScopeAnswer[],
): void {
  const insert = db.prepare(`
    INSERT INTO scope_answer (assessment_id, version, ordinal, dimension, level, note)
    VALUES (@id, @version, @position, @dimension, @level, @note)`);
  for (const [position, answer] of answers.entries()) insert.run({ ...key, position, ...answer });
}

/** The scope of such versions. One query. */
export function readScopeAnswers(
  db: Database,
  versions: Versions,
): (key: VersionKey) => readonly ScopeAnswer[] {
  const sql = `
    SELECT assessment_id, version, dimension, level, note FROM scope_answer
    WHERE ${isOf(versions, 'scope_answer')} ORDER BY assessment_id, version, ordinal`;
  const rows = groupedBy(rowsOf(db, sql, AnswerRow), keyOfRow);
  return (key) =>
    rows(keyOf(key)).map(({ dimension, level, note }) => ({ dimension, level, note }));
}

const AnswerRow = VersionColumns.extend({
  dimension: ScopeDimensionId,
  level: LevelId.nullable(),
  note: z.string(),
});
