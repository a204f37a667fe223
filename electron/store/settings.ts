import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { LevelId } from '../../data/model/ids.ts';
import { Paper, type Settings, type SettingsChange, Theme } from '../../data/model/settings.ts';

export function readSettings(db: Database): Settings {
  const {
    current_level: current,
    target_level: target,
    ...rest
  } = SettingsRow.parse(
    db.prepare('SELECT current_level, target_level, name, role, theme, paper FROM settings').get(),
  );
  const direction = current === null || target === null ? null : { current, target };
  return { direction, ...rest };
}

/** Keeps what the change names, leaves the rest, and gives all of them. */
export function changeSettings(db: Database, change: SettingsChange): Settings {
  return db
    .transaction(() => {
      db.prepare(`
        UPDATE settings SET
          current_level = coalesce(@current, current_level),
          target_level = coalesce(@target, target_level),
          name = coalesce(@name, name),
          role = coalesce(@role, role),
          theme = coalesce(@theme, theme),
          paper = coalesce(@paper, paper)`).run({
        current: change.direction?.current ?? null,
        target: change.direction?.target ?? null,
        name: change.name ?? null,
        role: change.role ?? null,
        theme: change.theme ?? null,
        paper: change.paper ?? null,
      });
      return readSettings(db);
    })
    .immediate();
}

const SettingsRow = z.object({
  current_level: LevelId.nullable(),
  target_level: LevelId.nullable(),
  name: z.string(),
  role: z.string(),
  theme: Theme,
  paper: Paper,
});
