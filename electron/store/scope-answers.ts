import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { ScopeAnswer } from '../../data/model/assessment.ts';
import { AssessmentId, LevelId, ScopeDimensionId } from '../../data/model/ids.ts';
import type { VersionKey } from './insert-version.ts';
import { groupedBy, rowsOf } from './rows.ts';

export function insertScopeAnswers(
  db: Database,
  key: VersionKey,
  answers: readonly ScopeAnswer[],
): void {
  const insert = db.prepare(`
    INSERT INTO scope_answer (assessment_id, version, position, dimension, level, note)
    VALUES (@id, @version, @position, @dimension, @level, @note)`);
  for (const [position, answer] of answers.entries()) insert.run({ ...key, position, ...answer });
}

/** The scope of every assessment in its newest version. One query. */
export function readScopeAnswers(db: Database): (id: AssessmentId) => readonly ScopeAnswer[] {
  const rows = groupedBy(rowsOf(db, newestAnswers, AnswerRow), (row) => row.assessment_id);
  return (id) => rows(id).map(({ dimension, level, note }) => ({ dimension, level, note }));
}

const newestAnswers = `
  SELECT assessment_id, dimension, level, note FROM scope_answer AS answer
  WHERE version =
    (SELECT max(version) FROM assessment_version WHERE assessment_id = answer.assessment_id)
  ORDER BY assessment_id, position`;

const AnswerRow = z.object({
  assessment_id: AssessmentId,
  dimension: ScopeDimensionId,
  level: LevelId.nullable(),
  note: z.string(),
});
