import { z } from 'zod';
import { mostActions } from './data-file.ts';
import { shapeTrouble } from './json-shape.ts';

/** For imported files. Ten years of weekly assessments are a tenth of it. */
export const mostBytes = 64 * 1024 * 1024;

/** A file with fewer characters can't have too many actions. */
const fewCharacters = mostActions * 50;

const Actions = z.object({ actions: z.array(z.unknown()) });

/** Whether a file that Rung saves is bigger than it can import as one. */
export function isTooBigToImport(text: string, bytes: number): boolean {
  if (bytes > mostBytes) return true;
  if (text.length < fewCharacters) return false;
  return shapeTrouble(text) !== null || holdsTooManyActions(JSON.parse(text));
}

/** Checked before anything else, because the other checks take time. */
export function holdsTooManyActions(file: unknown): boolean {
  const read = Actions.safeParse(file);
  return read.success && read.data.actions.length > mostActions;
}
