import { z } from 'zod';
import { textProblem } from '../text/typed-text.ts';
import { LevelId } from '../values/ids.ts';

/** The current level and the target; they may be the same. */
export const Direction = z.strictObject({ current: LevelId, target: LevelId }).readonly();
export type Direction = z.infer<typeof Direction>;

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;

/** The regions whose offices print on Letter (CLDR, paper sizes). */
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The usual paper where a locale such as "en-US" is spoken; A4 if the locale names no such region. */
export function paperFor(locale: string): Paper {
  return letterRegions.has(new Intl.Locale(locale).maximize().region ?? '') ? 'Letter' : 'A4';
}

/** The longest name or role, in characters. */
export const longestLine = 200;

/** A name or a role: one line, or empty, that can be saved and printed. */
const line = z
  .string()
  .max(longestLine)
  .refine((text) => textProblem('It', text, longestLine) === null, 'holds what can’t be saved');

/** Months from one assessment to the next. */
export const AssessEvery = z.literal([1, 3, 6, 12]);
export type AssessEvery = z.infer<typeof AssessEvery>;

/** Working hours in a usual week, 1 to 100 in halves. */
export const WeeklyHours = z.number().min(1).max(100).multipleOf(0.5);
export type WeeklyHours = z.infer<typeof WeeklyHours>;

/** Minutes without input after which Rung locks, if there is a passphrase. */
export const LockAfter = z.literal([5, 15, 30, 60]);
export type LockAfter = z.infer<typeof LockAfter>;

/** What new data has, and what applies while the setting can't be read. */
export const usualLockAfter: LockAfter = 15;

const fields = {
  direction: Direction.nullable(),
  name: line,
  role: line,
  theme: Theme,
  paper: Paper,
  /** Whether single-key shortcuts are on: T, and the scores while rating (WCAG 2.2, 2.1.4). */
  singleKeys: z.boolean(),
  /** Whether last time's score is hidden until the new one is given. */
  blindRating: z.boolean(),
  /** Whether two of an assessment's statements are asked again two weeks later. */
  askAgain: z.boolean(),
  /** Null: the Overview doesn't mention a next assessment. */
  assessEvery: AssessEvery.nullable(),
  /** Whether the system shows, once, that the next assessment is due. */
  notifyWhenDue: z.boolean(),
  /** The unit for moves of time; null: the hours of the week itself, or points. */
  weeklyHours: WeeklyHours.nullable(),
  /** Null: only when the computer sleeps, or on request. Without a passphrase it has no effect. */
  lockAfter: LockAfter.nullable(),
};

export const Settings = z.strictObject(fields).readonly();
export type Settings = z.infer<typeof Settings>;

/** Only what changes; absent settings stay. A direction can be changed, but not removed. */
export const SettingsChange = z
  .strictObject({ ...fields, direction: Direction })
  .partial()
  .readonly();
export type SettingsChange = z.infer<typeof SettingsChange>;
