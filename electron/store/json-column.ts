import { z } from 'zod';

/** A column that holds a JSON document, read as the schema parses it. */
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
