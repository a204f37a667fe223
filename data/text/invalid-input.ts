import { z } from 'zod';
import { typed } from '../assessments/draft.ts';
import { listOf } from '../values/list-of.ts';

/**
 * Input typed into a record that isn't valid there: a text that is too long, an action without a word. It is
 * saved whole until it is corrected or discarded. `place` identifies the record, such as "action 7f0c…" or
 * "path"; without fields there is no such input.
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
