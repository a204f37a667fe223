import { withoutControls } from '../text/typed-text.ts';

/** Saved records, not unsaved input: that is checked when it is saved. */
const saved: ReadonlySet<string> = new Set([
  'settings',
  'assessments',
  'evidence',
  'actions',
  'path',
]);

/** A file's JSON value, with everything removed from its saved texts that a person could not have saved. */
export function withSavableTexts(json: string, value: unknown): unknown {
  if (!mayHoldControls.test(json) || !isObject(value)) return value;
  return mapped(value, (part, key) => (saved.has(key) ? cleaned(part) : part));
}

/** JSON allows most of them only as escapes. */
const mayHoldControls = /\\[bf]|\\u00(?:[01]|7[fF])|\u007f/;

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value);
  if (Array.isArray(value)) return value.map(cleaned);
  return isObject(value) ? mapped(value, cleaned) : value;
}

function mapped(value: object, change: (part: unknown, key: string) => unknown): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part, key)]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
