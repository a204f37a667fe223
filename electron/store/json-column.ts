import { z } from 'zod';

/** A column with a JSON document, parsed by the schema. */
export function jsonColumn<Schema extends z.ZodType>(document: Schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('is no JSON');
        return z.NEVER;
      }
    })
    .pipe(document);
}
