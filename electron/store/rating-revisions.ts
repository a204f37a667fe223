import type { Database } from 'better-sqlite3';
import { AssessmentId } from '../../data/model/ids.ts';
import type { Revision } from '../../data/model/revision.ts';
import type { VersionKey } from './insert-version.ts';
import { RevisionColumns, revisionRow, revisionsOf } from './rating-rows.ts';
import { groupedBy, rowsOf } from './rows.ts';

export function insertRevisions(
  db: Database,
  key: VersionKey,
  revisions: readonly Revision[],
): void {
  const insert = db.prepare(`
    INSERT INTO rating_revision
      (assessment_id, version, position, skill, level, first_score, second_score, seen_score, at)
    VALUES (@id, @version, @position, @skill, @level, @first, @second, @seen, @at)`);
  for (const [position, revision] of revisions.entries()) {
    insert.run({ ...key, position, ...revisionRow(revision) });
  }
}

/** The revisions of every assessment in its newest version. One query. */
export function readRevisions(db: Database): (id: AssessmentId) => readonly Revision[] {
  const rows = groupedBy(rowsOf(db, newestRevisions, RevisionRow), (row) => row.assessment_id);
  return (id) => revisionsOf(rows(id));
}

const newestRevisions = `
  SELECT assessment_id, skill, level, first_score, second_score, seen_score, at
  FROM rating_revision AS revision
  WHERE version =
    (SELECT max(version) FROM assessment_version WHERE assessment_id = revision.assessment_id)
  ORDER BY assessment_id, position`;

const RevisionRow = RevisionColumns.extend({ assessment_id: AssessmentId });
