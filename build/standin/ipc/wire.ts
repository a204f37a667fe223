import { parse, stringify } from 'devalue';

/**
 * Turns a value into text by the structured clone algorithm, as Electron passes values between processes. For
 * a value that can't be cloned, such as a function, throws what Electron throws.
 */
export function encode(value: unknown): string {
  return stringify(clone(value), {
    Error: (item: unknown) => item instanceof Error && [item.name, item.message, item.stack],
  });
}

/** The value that was passed to `encode`. */
export function decode(text: string): unknown {
  return parse(text, { Error: reviveError });
}

function clone(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

function reviveError([name, message, stack]: [string, string, string]): Error {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: name, enumerable: false });
  error.stack = stack;
  return error;
}
