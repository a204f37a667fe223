import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Draw, Leaning, type Path, type PathContent } from '../../../data/plan/path.ts';
import { PathConsiderationId } from '../../../data/values/ids.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { rowsOf } from '../rows.ts';

/** Replaces the previous answers. */
export function savePath(
  db: Database,
  { leaning, note, draws }: PathContent,
  now: Instant,
): Instant {
  db.transaction(() => {
    db.exec('DELETE FROM path');
    db.prepare(`
      INSERT INTO path (id, leaning, note, saved_at) VALUES (1, @leaning, @note, @now)`).run({
      leaning,
      note,
      now,
    });
    const insert = db.prepare(`
      INSERT INTO path_draw (path_id, position, consideration, draw)
      VALUES (1, @position, @consideration, @draw)`);
    for (const [position, draw] of draws.entries()) insert.run({ position, ...draw });
  }).immediate();
  return now;
}

/** Two queries. */
export function readPath(db: Database): Path {
  const draws = rowsOf(db, drawRows, DrawRow);
  const [row] = rowsOf(db, 'SELECT leaning, note, saved_at FROM path', PathRow);
  return {
    draws,
    leaning: row?.leaning ?? null,
    note: row?.note ?? '',
    savedAt: row?.saved_at ?? null,
  };
}

const drawRows = 'SELECT consideration, draw FROM path_draw ORDER BY position';

const DrawRow = z.object({ consideration: PathConsiderationId, draw: Draw });
const PathRow = z.object({ leaning: Leaning.nullable(), note: z.string(), saved_at: Instant });
