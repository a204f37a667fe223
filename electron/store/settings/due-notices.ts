import type { Database } from 'better-sqlite3';
import type { Instant, IsoDate } from '../../../data/values/iso-date.ts';

/** Whether the system has told of this due day, or of a later one. */
export function isToldOf(db: Database, due: IsoDate): boolean {
  return db.prepare('SELECT 1 FROM due_notice WHERE due >= ?').get(due) !== undefined;
}

/** Keeps that the system tells of this due day now; the second time it changes nothing. */
export function keepDueNotice(db: Database, due: IsoDate, now: Instant): void {
  db.prepare(`
    INSERT INTO due_notice (due, shown_at) SELECT @due, @now
    WHERE NOT EXISTS (SELECT 1 FROM due_notice WHERE due >= @due)`).run({ due, now });
}
