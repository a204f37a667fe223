import type { Database } from 'better-sqlite3';
import type { Revision } from '../../../data/assessments/revision.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import { RevisionColumns, revisionRow, revisionsOf } from './rating-rows.ts';
import type { VersionKey } from './version-rows.ts';
import { isOf, keyOf, keyOfRow, VersionColumns, type Versions } from './version-rows.ts';

export function insertRevisions(
  db: Database,
  key: VersionKey,
  revisions: readonly Revision[],
): void {
  const insert = db.prepare(`
    INSERT INTO rating_revision
      (assessment_id, version, ordinal, skill, level, first_score, second_score, seen_score, at)
    VALUES (@id, @version, @position, @skill, @level, @first, @second, @seen, @at)`);
  for (const [position, revision] of revisions.entries()) {
    insert.run({ ...key, position, ...revisionRow(revision) });
  }
}

/** The revisions of such versions. One query. */
export function readRevisions(
  db: Database,
  versions: Versions,
): (key: VersionKey) => readonly Revision[] {
  const sql = `
    SELECT assessment_id, version, skill, level, first_score, second_score, seen_score, at
    FROM rating_revision
    WHERE ${isOf(versions, 'rating_revision')} ORDER BY assessment_id, version, ordinal`;
  const rows = groupedBy(rowsOf(db, sql, RevisionRow), keyOfRow);
  return (key) => revisionsOf(rows(keyOf(key)));
}

const RevisionRow = RevisionColumns.extend(VersionColumns.shape);
