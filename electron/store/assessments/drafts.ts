import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Draft } from '../../../data/assessments/draft.ts';
import type { FiledDraft } from '../../../data/exchange/data-file.ts';
import { AssessmentId } from '../../../data/values/ids.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { jsonColumn } from '../json-column.ts';
import { rowsOf } from '../rows.ts';

/**
 * Saves the draft and replaces the one before: the new assessment's, or the correction of the same
 * assessment. A draft is one JSON document, because it is written at every keystroke and nothing looks into
 * it before it is saved.
 */
export function saveDraft(db: Database, { corrects, ...content }: Draft, now: Instant): Instant {
  db.prepare(`
    INSERT INTO draft (corrects, kept_at, content) VALUES (@corrects, @now, @content)
    ON CONFLICT DO UPDATE SET kept_at = @now, content = @content`).run({
    corrects,
    now,
    content: JSON.stringify(content),
  });
  return now;
}

/** Removes the draft of a new assessment (null) or of a correction, if there is one. */
export function discardDraft(db: Database, corrects: AssessmentId | null): void {
  db.prepare('DELETE FROM draft WHERE corrects IS @corrects').run({ corrects });
}

/** Whether a new assessment is under way. */
export function hasNewDraft(db: Database): boolean {
  return db.prepare('SELECT 1 FROM draft WHERE corrects IS NULL').get() !== undefined;
}

/** Every draft: the new one first, then the corrections. One query. */
export function readDrafts(db: Database): readonly Draft[] {
  return readFiledDrafts(db).map(({ keptAt: _, ...draft }) => draft);
}

/** Every draft with the time it was saved: the new one first, then the corrections. One query. */
export function readFiledDrafts(db: Database): readonly FiledDraft[] {
  return rowsOf(db, draftRows, DraftRow).map(({ corrects, kept_at, content }) => ({
    corrects,
    keptAt: kept_at,
    ...content,
  }));
}

const draftRows = 'SELECT corrects, kept_at, content FROM draft ORDER BY corrects NULLS FIRST';

const DraftRow = z.object({
  corrects: AssessmentId.nullable(),
  kept_at: Instant,
  content: jsonColumn(Draft.unwrap().omit({ corrects: true })),
});
