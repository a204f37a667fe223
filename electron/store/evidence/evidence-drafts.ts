import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import type { FiledEvidenceDraft } from '../../../data/exchange/data-file.ts';
import { EvidenceId } from '../../../data/values/ids.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { jsonColumn } from '../json-column.ts';
import { rowsOf } from '../rows.ts';

/** Saves the draft, one JSON document, and replaces the one with its id; its position in the order stays. */
export function saveEvidenceDraft(
  db: Database,
  { id, ...content }: EvidenceDraft,
  now: Instant,
): Instant {
  db.prepare(`
    INSERT INTO evidence_draft (id, kept_at, content) VALUES (@id, @now, @content)
    ON CONFLICT (id) DO UPDATE SET kept_at = @now, content = @content`).run({
    id,
    now,
    content: JSON.stringify(content),
  });
  return now;
}

/** Removes the draft, if there is one. */
export function discardEvidenceDraft(db: Database, id: EvidenceId): void {
  db.prepare('DELETE FROM evidence_draft WHERE id = @id').run({ id });
}

/**
 * The drafts in the order they were started. A draft that changes deleted evidence stays hidden until the
 * evidence is restored. One query.
 */
export function readEvidenceDrafts(db: Database): readonly EvidenceDraft[] {
  return rowsOf(db, shownDraftRows, DraftRow).map(({ id, content }) => ({ id, ...content }));
}

/** Every draft with the time it was saved, in the same order. One query. */
export function readFiledEvidenceDrafts(db: Database): readonly FiledEvidenceDraft[] {
  return rowsOf(db, draftRows, DraftRow).map(({ id, kept_at, content }) => ({
    id,
    keptAt: kept_at,
    ...content,
  }));
}

const draftRows = 'SELECT id, kept_at, content FROM evidence_draft ORDER BY number';
const shownDraftRows = `
  SELECT id, kept_at, content FROM evidence_draft
  WHERE id NOT IN (SELECT id FROM evidence WHERE deleted_at IS NOT NULL) ORDER BY number`;

const DraftRow = z.object({
  id: EvidenceId,
  kept_at: Instant,
  content: jsonColumn(EvidenceDraft.unwrap().omit({ id: true })),
});
