import type { Database } from 'better-sqlite3';
import type { Instant, IsoDate } from '../../data/model/iso-date.ts';

/** Keeps that the system tells of this due day now; false when it has told of it, or of a later one. */
export function keepDueNotice(db: Database, due: IsoDate, now: Instant): boolean {
  const { changes } = db
    .prepare(`
      INSERT INTO due_notice (due, shown_at) SELECT @due, @now
      WHERE NOT EXISTS (SELECT 1 FROM due_notice WHERE due >= @due)`)
    .run({ due, now });
  return changes === 1;
}
