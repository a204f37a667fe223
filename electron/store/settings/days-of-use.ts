import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { believedNow, purgedBefore } from '../../../data/values/days-of-use.ts';
import { Instant, type IsoDate, instant, localDay } from '../../../data/values/iso-date.ts';
import { purgeDeleted } from '../records.ts';
import { rowsOf } from '../rows.ts';

/** When Rung was first used on each of the last days of use, by the clock at that time. */
export function readUses(db: Database): readonly Instant[] {
  return rowsOf(db, 'SELECT at FROM day_of_use ORDER BY number', UseRow).map(({ at }) => at);
}

/**
 * Records that Rung is used today. Returns whether this is the first time today; if so, it first removes
 * records deleted long enough ago, like `beginUse`.
 */
export function continueUse(db: Database, now: Date): boolean {
  if (isUsed(db, localDay(now))) return false;
  beginUse(db, now);
  return true;
}

function isUsed(db: Database, day: IsoDate): boolean {
  return db.prepare('SELECT 1 FROM day_of_use WHERE day = @day').get({ day }) !== undefined;
}

/** Records that Rung is used today. */
export function recordUse(db: Database, now: Date): void {
  const day = localDay(now);
  if (isUsed(db, day)) return;
  db.transaction(() => {
    db.prepare('INSERT INTO day_of_use (day, at) VALUES (@day, @at)').run({
      day,
      at: instant(now),
    });
    db.prepare(`
      DELETE FROM day_of_use
      WHERE number <= (SELECT max(number) FROM day_of_use) - 100
        AND at NOT IN (SELECT at FROM day_of_use ORDER BY at DESC LIMIT 3)`).run();
  }).immediate();
}

/**
 * Runs when Rung opens, and on each further day: permanently removes records deleted long enough ago. If the
 * clock was ahead at a deletion, the deletion gets a new date, and its thirty days start over. The same happens
 * to one made while the clock was behind, once the clock is right, because nobody knows how many days have
 * passed since. Then the day counts as a day of use.
 */
export function beginUse(db: Database, now: Date): void {
  db.transaction(() => {
    const uses = readUses(db);
    const believed = believedNow(uses, instant(now));
    const behind = JSON.stringify(uses.map(justBefore));
    for (const table of ['assessment', 'evidence', 'action', 'progress_note']) {
      db.prepare(`
        UPDATE ${table} SET deleted_at = @believed WHERE deleted_at > @believed`).run({ believed });
      if (believed !== instant(now)) continue; // the clock is still behind
      db.prepare(`
        UPDATE ${table} SET deleted_at = @believed
        WHERE deleted_at IN (SELECT value FROM json_each(@behind))`).run({ believed, behind });
    }
    const before = purgedBefore(uses, instant(now));
    if (before !== null) purgeDeleted(db, before);
    recordUse(db, now);
  }).immediate();
}

/** The moment to date a deletion with; if the clock is behind, one that marks this. */
export function deletionMoment(db: Database, now: Instant): Instant {
  const believed = believedNow(readUses(db), now);
  return believed === now ? now : justBefore(believed);
}

/**
 * A millisecond earlier. Only a deletion made while the clock was behind is exactly this far from a day of
 * use.
 */
function justBefore(moment: Instant): Instant {
  return instant(new Date(Date.parse(moment) - 1));
}

const UseRow = z.object({ at: Instant });
