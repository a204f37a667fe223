import { z } from 'zod';
import { longestNote } from '../assessments/assessment.ts';
import { isSavable } from '../text/typed-text.ts';
import { PathConsiderationId } from '../values/ids.ts';
import type { Instant } from '../values/iso-date.ts';
import { listOf } from '../values/list-of.ts';

/** Which side of a consideration draws the person. */
export const Draw = z.enum(['ic', 'both', 'management', 'neither']);
export type Draw = z.infer<typeof Draw>;

/** What a person prefers now. Each is a full answer (design: How the plan works). */
export const Leaning = z.enum(['ic', 'management', 'stay', 'open']);
export type Leaning = z.infer<typeof Leaning>;

/** "Is this my path?" */
export const PathContent = z
  .strictObject({
    draws: listOf(
      z.strictObject({ consideration: PathConsiderationId, draw: Draw }).readonly(),
      50,
    ).refine(
      (draws) => new Set(draws.map(({ consideration }) => consideration)).size === draws.length,
      'names a consideration twice',
    ),
    leaning: Leaning.nullable(),
    note: z.string().max(longestNote).refine(isSavable, 'holds what can’t be saved'),
  })
  .readonly();
export type PathContent = z.infer<typeof PathContent>;

/** `savedAt` is null before the first answer. */
export type Path = PathContent & { readonly savedAt: Instant | null };
