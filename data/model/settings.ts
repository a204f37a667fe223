import { z } from 'zod';
import { LevelId } from './ids.ts';
import { textProblem } from './typed-text.ts';

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

export const Settings = z
  .strictObject({
    direction: Direction.nullable(),
    name: line,
    role: line,
    theme: Theme,
    paper: Paper,
    /** Whether single keys do something: T, and the scores while rating (WCAG 2.2, 2.1.4). */
    singleKeys: z.boolean(),
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

/** Only what changes; what is absent stays. */
export const SettingsChange = z
  .strictObject({
    direction: Direction,
    name: line,
    role: line,
    theme: Theme,
    paper: Paper,
    /** Whether single keys do something: T, and the scores while rating (WCAG 2.2, 2.1.4). */
    singleKeys: z.boolean(),
  })
  .partial()
  .readonly();
export type SettingsChange = z.infer<typeof SettingsChange>;
