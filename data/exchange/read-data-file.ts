import { z } from 'zod';
import { DataFile, newestVersion } from './data-file.ts';
import { shapeTrouble } from './json-shape.ts';
import { holdsTooManyActions } from './too-big.ts';
import { withSavableTexts } from './without-controls.ts';

export type RefusedWhy = 'too-big' | 'not-json' | 'not-rung' | 'newer' | 'wrong-content';

export interface RefusedFile {
  readonly kind: 'refused';
  readonly why: RefusedWhy;
  /** Paths in the file, counted from 1, such as "assessments › 3 › versions › 1 › date"; never the values there. */
  readonly places: readonly string[];
}

export type ReadDataFile = { readonly kind: 'read'; readonly file: DataFile } | RefusedFile;

/** Reads an exported JSON file. Nothing in it is trusted. */
export function readDataFile(text: string): ReadDataFile {
  const trouble = shapeTrouble(text);
  if (trouble !== null) return refused(trouble === 'too-deep' ? 'not-rung' : 'too-big');
  const json = parsed(text);
  if (json === undefined) return refused('not-json');
  const value = withSavableTexts(text, json);
  const head = Head.safeParse(value);
  if (!head.success) return refused('not-rung');
  if (holdsTooManyActions(value)) return refused('too-big');
  if (head.data.version > newestVersion) return refused('newer');
  const read = DataFile.safeParse(value);
  return read.success ? { kind: 'read', file: read.data } : wrong(read.error);
}

const Head = z.object({ format: z.literal('rung'), version: z.int().positive() });

/** Undefined if it isn't JSON. If a key occurs twice, the last one counts, as usual in JSON. */
function parsed(text: string): unknown {
  try {
    return escapesHalves.test(text) ? JSON.parse(text, wholeCharacters) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** In a UTF-8 file, half a character can occur only as an escape. */
const escapesHalves = /\\u[dD][89a-fA-F]/;

/** Half a character can't be stored: it is read as the replacement character (U+FFFD). */
function wholeCharacters(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

const mostPlaces = 5;

/** Rejects a file because of these paths; only a handful of them is reported. */
export function wrongIn(places: readonly string[]): RefusedFile {
  return { ...refused('wrong-content'), places: [...new Set(places)].slice(0, mostPlaces) };
}

function wrong({ issues }: z.ZodError): RefusedFile {
  return wrongIn(issues.map(({ path }) => placeWords(path)));
}

/** Contains only the schema's own keys: a path stops before an unknown one, so nothing the person wrote is repeated. */
function placeWords(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? step + 1 : String(step)));
  return steps.length === 0 ? 'the whole file' : steps.join(' › ');
}

function refused(why: RefusedWhy): RefusedFile {
  return { kind: 'refused', why, places: [] };
}
