import { z } from 'zod';
import { typed } from '../assessments/draft.ts';
import { listOf } from '../values/list-of.ts';

/**
 * What was typed into a record and can't be kept there as it stands: a text that is too long, an action
 * without a word. It is held, whole, until it is mended or thrown away. `place` is the record's, such as
 * "action 7f0c…" or "path"; without fields nothing is held there.
 */
export const InvalidInput = z
  .strictObject({
    place: z.string().min(1).max(100),
    fields: listOf(
      z.strictObject({ field: z.string().min(1).max(50), typed }).readonly(),
      20,
    ).refine((fields) => new Set(fields.map(({ field }) => field)).size === fields.length, {
      message: 'names a field twice',
    }),
  })
  .readonly();
export type InvalidInput = z.infer<typeof InvalidInput>;
