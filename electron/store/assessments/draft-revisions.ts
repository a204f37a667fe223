import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Revision } from '../../../data/assessments/revision.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import { RevisionColumns, revisionRow, revisionsOf } from './rating-rows.ts';

export function insertDraftRevisions(
  db: Database,
  id: number | bigint,
  revisions: readonly Revision[],
): void {
  const insert = db.prepare(`
    INSERT INTO draft_revision
      (draft_id, position, skill, level, first_score, second_score, seen_score, at)
    VALUES (@id, @position, @skill, @level, @first, @second, @seen, @at)`);
  for (const [position, revision] of revisions.entries()) {
    insert.run({ id, position, ...revisionRow(revision) });
  }
}

/** The revisions of every draft. One query. */
export function readDraftRevisions(db: Database): (id: number) => readonly Revision[] {
  const rows = groupedBy(rowsOf(db, revisionRows, RevisionRow), (row) => row.draft_id);
  return (id) => revisionsOf(rows(id));
}

const revisionRows = `
  SELECT draft_id, skill, level, first_score, second_score, seen_score, at
  FROM draft_revision ORDER BY draft_id, position`;

const RevisionRow = RevisionColumns.extend({ draft_id: z.int() });
