import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Statement } from '../../../data/assessments/assessment.ts';
import type { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import { EvidenceId, LevelId, SkillId } from '../../../data/values/ids.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { groupedBy, rowsOf } from '../rows.ts';

/** Keeps the draft in place of what its id held; it stays where it was in the order. */
export function keepEvidenceDraft(
  db: Database,
  { id, what, date, statements }: EvidenceDraft,
  now: Instant,
): Instant {
  const insert = db.prepare(`
    INSERT INTO evidence_draft_statement (draft_id, position, skill, level)
    VALUES (@id, @position, @skill, @level)`);
  db.transaction(() => {
    db.prepare(`
      INSERT INTO evidence_draft (id, what, date, kept_at) VALUES (@id, @what, @date, @now)
      ON CONFLICT (id) DO UPDATE SET what = @what, date = @date, kept_at = @now`).run({
      id,
      what,
      date,
      now,
    });
    db.prepare('DELETE FROM evidence_draft_statement WHERE draft_id = @id').run({ id });
    for (const [position, { skill, level }] of statements.entries()) {
      insert.run({ id, position, skill, level });
    }
  }).immediate();
  return now;
}

/** Removes the draft, if there is one. */
export function discardEvidenceDraft(db: Database, id: EvidenceId): void {
  db.prepare('DELETE FROM evidence_draft WHERE id = @id').run({ id });
}

/** The drafts in the order in which they were begun. One that changes deleted evidence waits, unseen, for it to be restored. Two queries. */
export function readEvidenceDrafts(db: Database): readonly EvidenceDraft[] {
  const statements = readDraftStatements(db);
  return rowsOf(db, draftRows, DraftRow).map((draft) => ({
    ...draft,
    statements: statements(draft.id),
  }));
}

/** The statements of each draft. One query. */
export function readDraftStatements(db: Database): (id: EvidenceId) => readonly Statement[] {
  const rows = groupedBy(rowsOf(db, statementRows, StatementRow), (row) => row.draft_id);
  return (id) => rows(id).map(({ skill, level }) => ({ skill, level }));
}

const draftRows = `
  SELECT id, what, date FROM evidence_draft
  WHERE id NOT IN (SELECT id FROM evidence WHERE deleted_at IS NOT NULL) ORDER BY number`;
const statementRows =
  'SELECT draft_id, skill, level FROM evidence_draft_statement ORDER BY draft_id, position';

const DraftRow = z.object({ id: EvidenceId, what: z.string(), date: z.string() });
const StatementRow = z.object({ draft_id: EvidenceId, skill: SkillId, level: LevelId });
