import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { believedNow, purgedBefore } from '../../data/model/days-of-use.ts';
import { Instant, instant, localDay } from '../../data/model/iso-date.ts';
import { purgeDeleted } from './records.ts';
import { rowsOf } from './rows.ts';

/** The moments at which Rung was first used on each of the last days of use, by the clock of then. */
export function readUses(db: Database): readonly Instant[] {
  return rowsOf(db, 'SELECT at FROM day_of_use ORDER BY number', UseRow).map(({ at }) => at);
}

/** Rung is used on this day. */
export function recordUse(db: Database, now: Date): void {
  const day = localDay(now);
  if (db.prepare('SELECT 1 FROM day_of_use WHERE day = @day').get({ day }) !== undefined) return;
  db.transaction(() => {
    db.prepare('INSERT INTO day_of_use (day, at) VALUES (@day, @at)').run({
      day,
      at: instant(now),
    });
    db.prepare(`
      DELETE FROM day_of_use WHERE number <= (SELECT max(number) FROM day_of_use) - 100`).run();
  }).immediate();
}

/**
 * As Rung is opened: removes for good what was deleted long enough ago. A deletion that a clock dated ahead
 * is dated anew, from when its days begin; then the day counts as one of use.
 */
export function beginUse(db: Database, now: Date): void {
  db.transaction(() => {
    const uses = readUses(db);
    const believed = believedNow(uses, instant(now));
    for (const table of ['assessment', 'evidence', 'action', 'progress_note']) {
      db.prepare(`
        UPDATE ${table} SET deleted_at = @believed WHERE deleted_at > @believed`).run({ believed });
    }
    const before = purgedBefore(uses, instant(now));
    if (before !== null) purgeDeleted(db, before);
    recordUse(db, now);
  }).immediate();
}

/** The moment that a deletion is dated with. */
export function deletionMoment(db: Database, now: Instant): Instant {
  return believedNow(readUses(db), now);
}

const UseRow = z.object({ at: Instant });
