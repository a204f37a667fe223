import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type {
  DeletedProgressNote,
  ProgressNote,
  SentProgressNote,
} from '../../../data/plan/action.ts';
import { ActionId, ProgressNoteId } from '../../../data/values/ids.ts';
import { Instant, IsoDate } from '../../../data/values/iso-date.ts';
import { groupedBy, rowsOf } from '../rows.ts';

/**
 * Adds the note to its action, or replaces its date and text. Input typed while the note or its action is
 * being deleted is saved with it, and both stay deleted. Throws for a new note on an unknown or deleted
 * action, and for a note of another action.
 */
export function saveProgressNote(
  db: Database,
  { id, action, date, text }: SentProgressNote,
  now: Instant,
): Instant {
  const { changes } = db
    .prepare(`
      INSERT INTO progress_note (id, action_id, date, text, created_at)
      SELECT @id, id, @date, @text, @now FROM action
      WHERE id = @action
        AND (deleted_at IS NULL OR EXISTS (SELECT 1 FROM progress_note WHERE id = @id))
      ON CONFLICT (id) DO UPDATE SET date = @date, text = @text WHERE action_id = @action`)
    .run({ id, action, date, text, now });
  if (changes === 0) throw new RangeError(`There is no action ${action} for the note ${id}.`);
  return now;
}

/** Marks it as deleted; if it already is, the first deletion's time stays. Throws for an unknown id. */
export function deleteProgressNote(db: Database, id: ProgressNoteId, now: Instant): void {
  const { changes } = db
    .prepare('UPDATE progress_note SET deleted_at = coalesce(deleted_at, @now) WHERE id = @id')
    .run({ id, now });
  if (changes === 0) throw unknown(id);
}

/** Throws for an unknown or purged id. */
export function restoreProgressNote(db: Database, id: ProgressNoteId): void {
  const { changes } = db
    .prepare('UPDATE progress_note SET deleted_at = NULL WHERE id = @id')
    .run({ id });
  if (changes === 0) throw unknown(id);
}

/** Permanently removes notes deleted before the moment. */
export function purgeProgressNotes(db: Database, before: Instant): void {
  db.prepare('DELETE FROM progress_note WHERE deleted_at < @before').run({ before });
}

/** Every action's notes that aren't deleted, by date and then by when they were first saved. One query. */
export function readProgressNotes(db: Database): (id: ActionId) => readonly ProgressNote[] {
  const rows = groupedBy(rowsOf(db, noteRows, NoteRow), (row) => row.action_id);
  return (action) => rows(action).map(({ id, date, text }) => ({ id, date, text }));
}

/** Deleted notes that can be restored, in the order they were first saved. One query. */
export function readDeletedProgressNotes(db: Database): readonly DeletedProgressNote[] {
  return rowsOf(db, deletedRows, DeletedRow).map(({ id, action_id, date, text, deleted_at }) => ({
    id,
    action: action_id,
    date,
    text,
    deletedAt: deleted_at,
  }));
}

const noteRows = `
  SELECT id, action_id, date, text FROM progress_note
  WHERE deleted_at IS NULL ORDER BY date, number`;

const NoteRow = z.object({
  id: ProgressNoteId,
  action_id: ActionId,
  date: IsoDate,
  text: z.string(),
});

const deletedRows = `
  SELECT id, action_id, date, text, deleted_at FROM progress_note
  WHERE deleted_at IS NOT NULL ORDER BY number`;

const DeletedRow = NoteRow.extend({ deleted_at: Instant });

function unknown(id: ProgressNoteId): RangeError {
  return new RangeError(`There is no progress note ${id}.`);
}
