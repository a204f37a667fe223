import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** The window's position and size, in screen points; if maximised, the size it returns to. */
export const WindowPlace = z
  .object({
    x: z.int(),
    y: z.int(),
    width: z.int().positive(),
    height: z.int().positive(),
    maximised: z.boolean(),
  })
  .readonly();
export type WindowPlace = z.infer<typeof WindowPlace>;

/** Null before a window has ever been closed. */
export function readWindowPlace(db: Database): WindowPlace | null {
  const row = db.prepare('SELECT x, y, width, height, maximised FROM window_place').get();
  if (row === undefined) return null;
  const { maximised, ...place } = WindowPlaceRow.parse(row);
  return { ...place, maximised: maximised === 1 };
}

export function keepWindowPlace(db: Database, place: WindowPlace): void {
  db.prepare(`
    INSERT INTO window_place (id, x, y, width, height, maximised)
    VALUES (1, @x, @y, @width, @height, @maximised)
    ON CONFLICT (id) DO UPDATE SET
      x = @x, y = @y, width = @width, height = @height, maximised = @maximised`).run({
    ...place,
    maximised: place.maximised ? 1 : 0,
  });
}

const WindowPlaceRow = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximised: z.int(),
});
