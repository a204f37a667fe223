import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** The window's position and size, in screen points; if maximised, the size it returns to. */
export const WindowBounds = z
  .object({
    x: z.int(),
    y: z.int(),
    width: z.int().positive(),
    height: z.int().positive(),
    maximised: z.boolean(),
  })
  .readonly();
export type WindowBounds = z.infer<typeof WindowBounds>;

/** Null before a window has ever been closed. */
export function readWindowBounds(db: Database): WindowBounds | null {
  const row = db.prepare('SELECT x, y, width, height, maximised FROM window_place').get();
  if (row === undefined) return null;
  const { maximised, ...bounds } = WindowBoundsRow.parse(row);
  return { ...bounds, maximised: maximised === 1 };
}

export function saveWindowBounds(db: Database, bounds: WindowBounds): void {
  db.prepare(`
    INSERT INTO window_place (id, x, y, width, height, maximised)
    VALUES (1, @x, @y, @width, @height, @maximised)
    ON CONFLICT (id) DO UPDATE SET
      x = @x, y = @y, width = @width, height = @height, maximised = @maximised`).run({
    ...bounds,
    maximised: bounds.maximised ? 1 : 0,
  });
}

const WindowBoundsRow = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximised: z.int(),
});
