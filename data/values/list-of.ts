import { z } from 'zod';

/**
 * A list of limited length. Its length is checked before its elements, and checking stops at the first wrong
 * one: a hostile list of millions costs no more than a short one.
 */
export function listOf<Schema extends z.ZodType>(element: Schema, most = Number.MAX_SAFE_INTEGER) {
  return z
    .array(z.unknown())
    .max(most)
    .transform((values, context): readonly z.output<Schema>[] => {
      const read: z.output<Schema>[] = [];
      for (const [index, value] of values.entries()) {
        const { success, data, error } = element.safeParse(value);
        if (!success) {
          for (const issue of error.issues) {
            context.addIssue({ ...issue, path: [index, ...issue.path] });
          }
          return z.NEVER;
        }
        read.push(data);
      }
      return Object.freeze(read);
    });
}

/** For `refine`. */
export function isNotEmpty(list: readonly unknown[]): boolean {
  return list.length > 0;
}
