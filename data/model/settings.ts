import { z } from 'zod';
import { LevelId } from './ids.ts';

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

/** A name or a role: one line of at most 200 characters, or empty. */
const line = z.string().max(200, 'use at most 200 characters');

export const Settings = z
  .strictObject({
    direction: Direction.nullable(),
    name: line,
    role: line,
    theme: Theme,
    paper: Paper,
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
  })
  .partial()
  .readonly();
export type SettingsChange = z.infer<typeof SettingsChange>;
