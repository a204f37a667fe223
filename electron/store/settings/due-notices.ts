import type { Database } from 'better-sqlite3';
import type { Instant, IsoDate } from '../../../data/values/iso-date.ts';

/** Whether the system has shown a reminder for this due day, or a later one. */
export function wasNoticeShown(db: Database, due: IsoDate): boolean {
  return db.prepare('SELECT 1 FROM due_notice WHERE due >= ?').get(due) !== undefined;
}

/** Records that the system shows a reminder for this due day now; a second call changes nothing. */
export function saveDueNotice(db: Database, due: IsoDate, now: Instant): void {
  db.prepare(`
    INSERT INTO due_notice (due, shown_at) SELECT @due, @now
    WHERE NOT EXISTS (SELECT 1 FROM due_notice WHERE due >= @due)`).run({ due, now });
}
