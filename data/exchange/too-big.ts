import { z } from 'zod';
import { mostActions } from './data-file.ts';
import { shapeTrouble } from './json-shape.ts';

/** Of a file that is imported. Ten years of weekly assessments are a tenth of it. */
export const mostBytes = 64 * 1024 * 1024;

/** With fewer characters a file holds fewer actions than it may. */
const fewCharacters = mostActions * 50;

const Actions = z.object({ actions: z.array(z.unknown()) });

/** Whether a file that Rung itself saves is more than it imports as one. */
export function isTooBigToImport(text: string, bytes: number): boolean {
  if (bytes > mostBytes) return true;
  if (text.length < fewCharacters) return false;
  return shapeTrouble(text) !== null || holdsTooManyActions(JSON.parse(text));
}

/** Looked at before anything else is, which takes its time. */
export function holdsTooManyActions(file: unknown): boolean {
  const read = Actions.safeParse(file);
  return read.success && read.data.actions.length > mostActions;
}
