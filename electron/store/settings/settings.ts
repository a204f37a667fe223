import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  AssessEvery,
  LockAfter,
  Paper,
  type Settings,
  type SettingsChange,
  Theme,
  WeeklyHours,
} from '../../../data/settings/settings.ts';
import { LevelId } from '../../../data/values/ids.ts';

export function readSettings(db: Database): Settings {
  const row = SettingsRow.parse(db.prepare(settingsRow).get());
  const { current_level: current, target_level: target } = row;
  return {
    direction: current === null || target === null ? null : { current, target },
    name: row.name,
    role: row.role,
    theme: row.theme,
    paper: row.paper,
    singleKeys: row.single_keys === 1,
    blindRating: row.blind_rating === 1,
    askAgain: row.ask_again === 1,
    assessEvery: row.assess_every,
    notifyWhenDue: row.notify_when_due === 1,
    weeklyHours: row.weekly_hours,
    lockAfter: row.lock_after,
  };
}

/**
 * Saves the settings in the change, leaves the others, and returns them all. A null in the change is saved as
 * null.
 */
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
          single_keys = coalesce(@singleKeys, single_keys),
          blind_rating = coalesce(@blindRating, blind_rating),
          ask_again = coalesce(@askAgain, ask_again),
          assess_every = iif(@namesAssessEvery, @assessEvery, assess_every),
          notify_when_due = coalesce(@notifyWhenDue, notify_when_due),
          weekly_hours = iif(@namesWeeklyHours, @weeklyHours, weekly_hours),
          lock_after = iif(@namesLockAfter, @lockAfter, lock_after)`).run({
        current: change.direction?.current ?? null,
        target: change.direction?.target ?? null,
        name: change.name ?? null,
        role: change.role ?? null,
        theme: change.theme ?? null,
        paper: change.paper ?? null,
        singleKeys: flag(change.singleKeys),
        blindRating: flag(change.blindRating),
        askAgain: flag(change.askAgain),
        namesAssessEvery: Number(change.assessEvery !== undefined),
        assessEvery: change.assessEvery ?? null,
        notifyWhenDue: flag(change.notifyWhenDue),
        namesWeeklyHours: Number(change.weeklyHours !== undefined),
        weeklyHours: change.weeklyHours ?? null,
        namesLockAfter: Number(change.lockAfter !== undefined),
        lockAfter: change.lockAfter ?? null,
      });
      return readSettings(db);
    })
    .immediate();
}

function flag(value: boolean | undefined): number | null {
  return value === undefined ? null : Number(value);
}

const settingsRow = `
  SELECT current_level, target_level, name, role, theme, paper, single_keys, blind_rating,
    ask_again, assess_every, notify_when_due, weekly_hours, lock_after
  FROM settings`;

const Flag = z.union([z.literal(0), z.literal(1)]);

const SettingsRow = z.object({
  current_level: LevelId.nullable(),
  target_level: LevelId.nullable(),
  name: z.string(),
  role: z.string(),
  theme: Theme,
  paper: Paper,
  single_keys: Flag,
  blind_rating: Flag,
  ask_again: Flag,
  assess_every: AssessEvery.nullable(),
  notify_when_due: Flag,
  weekly_hours: WeeklyHours.nullable(),
  lock_after: LockAfter.nullable(),
});
