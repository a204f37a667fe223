import { z } from 'zod';
import { textProblem } from '../text/typed-text.ts';
import { LevelId } from '../values/ids.ts';

/** The level held and the level wanted; the same one is a fine answer. */
export const Direction = z.strictObject({ current: LevelId, target: LevelId }).readonly();
export type Direction = z.infer<typeof Direction>;

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;

/** The regions whose offices print on Letter (CLDR, paper sizes). */
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that is usual where a locale such as "en-US" is spoken; A4 for one that names no such region. */
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

/** Hours of work in a usual week, 1 to 100 in halves. */
export const WeeklyHours = z.number().min(1).max(100).multipleOf(0.5);
export type WeeklyHours = z.infer<typeof WeeklyHours>;

/** Minutes without the person after which Rung locks, where there is a passphrase. */
export const LockAfter = z.literal([5, 15, 30, 60]);
export type LockAfter = z.infer<typeof LockAfter>;

const fields = {
  direction: Direction.nullable(),
  name: line,
  role: line,
  theme: Theme,
  paper: Paper,
  /** Whether single keys do something: T, and the scores while rating (WCAG 2.2, 2.1.4). */
  singleKeys: z.boolean(),
  /** Whether last time's score stays away until the new one is given. */
  blindRating: z.boolean(),
  /** Null: the Overview says nothing of a next assessment. */
  assessEvery: AssessEvery.nullable(),
  /** Whether the system tells, once, that the next assessment is due. */
  notifyWhenDue: z.boolean(),
  /** What shifts of time are told in; null: the hours of the week itself, or points. */
  weeklyHours: WeeklyHours.nullable(),
  /** Null: only when the computer sleeps, or when asked to. Without a passphrase it means nothing. */
  lockAfter: LockAfter.nullable(),
};

export const Settings = z.strictObject(fields).readonly();
export type Settings = z.infer<typeof Settings>;

/** Only what changes; what is absent stays. A direction can be changed, not taken away. */
export const SettingsChange = z
  .strictObject({ ...fields, direction: Direction })
  .partial()
  .readonly();
export type SettingsChange = z.infer<typeof SettingsChange>;
