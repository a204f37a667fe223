import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { LevelId } from '../../data/model/ids.ts';
import { Paper, type Settings, type SettingsChange, Theme } from '../../data/model/settings.ts';

export function readSettings(db: Database): Settings {
  const {
    current_level: current,
    target_level: target,
    single_keys: singleKeys,
    ...rest
  } = SettingsRow.parse(db.prepare(settingsRow).get());
  const direction = current === null || target === null ? null : { current, target };
  return { direction, ...rest, singleKeys: singleKeys === 1 };
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
          paper = coalesce(@paper, paper),
          single_keys = coalesce(@singleKeys, single_keys)`).run({
        current: change.direction?.current ?? null,
        target: change.direction?.target ?? null,
        name: change.name ?? null,
        role: change.role ?? null,
        theme: change.theme ?? null,
        paper: change.paper ?? null,
        singleKeys: change.singleKeys === undefined ? null : Number(change.singleKeys),
      });
      return readSettings(db);
    })
    .immediate();
}

const settingsRow = `
  SELECT current_level, target_level, name, role, theme, paper, single_keys FROM settings`;

const SettingsRow = z.object({
  current_level: LevelId.nullable(),
  target_level: LevelId.nullable(),
  name: z.string(),
  role: z.string(),
  theme: Theme,
  paper: Paper,
  single_keys: z.union([z.literal(0), z.literal(1)]),
});
