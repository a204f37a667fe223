import { clone, get, isArray, keys, OwnMap, PlainError, tagOf } from './untouched.ts';

/** A value on its way to the other world. Chromium copies it by structured clone. */
export type Crossing =
  | { readonly kind: 'copy'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'array' | 'object'; readonly parts: Readonly<Record<string, Crossing>> };

/** Electron's message for a value that can't be copied. */
export const notCloneable = 'An object could not be cloned.';
const tooDeep =
  'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.';

/** Whether it can be copied as it is, which is fast: nothing in it needs a proxy in the other world. */
export function isWhole(value: unknown, seen = new OwnMap<unknown, true>(), depth = 0): boolean {
  if (typeof value === 'symbol' || typeof value === 'function') return false;
  if (typeof value !== 'object' || value === null || seen.has(value)) return true;
  if (isError(value) || isPromise(value)) return false;
  if (depth >= 1000) throw new PlainError(tooDeep);
  seen.set(value, true);
  if (!isArray(value) && tagOf(value) !== '[object Object]') return true;
  const names = keys(value);
  for (let index = 0; index < names.length; index += 1) {
    if (!isWhole(get(value, names[index] ?? ''), seen, depth + 1)) return false;
  }
  return true;
}

/** For anything that Chromium can't copy, such as an element or a proxy, throws what Electron throws. */
export function copyOf(value: unknown): unknown {
  try {
    return clone(value);
  } catch {
    throw new PlainError(notCloneable);
  }
}

export function isError(value: object): boolean {
  return tagOf(value) === '[object Error]';
}

export function isPromise(value: object): boolean {
  return tagOf(value) === '[object Promise]';
}

export function messageOf(error: object): string {
  const message: unknown = get(error, 'message');
  return typeof message === 'string' ? message : '';
}
