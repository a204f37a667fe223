import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { InvalidInput } from '../../../data/text/invalid-input.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { groupedBy, rowsOf } from '../rows.ts';

/** Saves what was typed in the field, and replaces what was saved for it before. */
export function saveInvalidInput(
  db: Database,
  { place, fields }: InvalidInput,
  now: Instant,
): Instant {
  const insert = db.prepare(`
    INSERT INTO invalid_input (place, position, field, typed)
    VALUES (@place, @position, @field, @typed)`);
  db.transaction(() => {
    db.prepare('DELETE FROM invalid_input WHERE place = @place').run({ place });
    for (const [position, { field, typed }] of fields.entries()) {
      insert.run({ place, position, field, typed });
    }
  }).immediate();
  return now;
}

/** One query. */
export function readInvalidInput(db: Database): readonly InvalidInput[] {
  const rows = rowsOf(db, fieldRows, FieldRow);
  const fields = groupedBy(rows, ({ place }) => place);
  return [...new Set(rows.map(({ place }) => place))].map((place) => ({
    place,
    fields: fields(place).map(({ field, typed }) => ({ field, typed })),
  }));
}

/** Discards invalid input of actions and notes deleted before the moment, which are purged then. */
export function purgeInvalidInput(db: Database, before: Instant): void {
  db.prepare(`
    WITH gone AS (SELECT id FROM action WHERE deleted_at < @before)
    DELETE FROM invalid_input WHERE place IN (
      SELECT 'action ' || id FROM gone
      UNION SELECT place FROM invalid_input WHERE field = 'action' AND typed IN (SELECT id FROM gone)
      UNION SELECT 'progress-note ' || id FROM progress_note
        WHERE deleted_at < @before OR action_id IN (SELECT id FROM gone))`).run({ before });
}

const fieldRows = 'SELECT place, field, typed FROM invalid_input ORDER BY place, position';

const FieldRow = z.object({ place: z.string(), field: z.string(), typed: z.string() });
