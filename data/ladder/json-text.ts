/** Where a text breaks JSON's grammar, or where each of its values begins. */
export type JsonText =
  | {
      readonly kind: 'json';
      readonly positions: JsonPositions;
      readonly repeated: readonly string[];
    }
  | { readonly kind: 'broken'; readonly line: number; readonly message: string };

/** The offset of each value by its path, such as `skills[2].id`; the whole text has the empty path. */
export type JsonPositions = ReadonlyMap<string, number>;

/** Deeper than any ladder, and far below what the stack allows. */
const deepest = 50;

/**
 * Parses a text by JSON's grammar, for two reasons: to explain in plain words what `JSON.parse` reports for
 * programmers, and to find what it ignores: a key that occurs twice in one object (`repeated`, as paths).
 */
export function readJsonText(text: string): JsonText {
  const positions = new Map<string, number>();
  const repeated: string[] = [];
  let at = 0;

  const space = /[ \t\n\r]*/y;
  const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
  const word = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  const next = (mark: string): boolean => {
    take(space);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const fail = (message: string): never => {
    throw new Fault(message, at);
  };

  const value = (path: string, depth: number): void => {
    if (depth > deepest) fail(`It’s nested more than ${deepest} deep. Make it flatter.`);
    take(space);
    positions.set(path, at);
    if (next('{')) {
      object(path, depth);
    } else if (next('[')) {
      array(path, depth);
    } else if (text[at] === '"') {
      if (take(string) === null) fail(brokenString(text, at));
    } else if (take(word) === null) {
      fail(missingValue(text, at));
    }
  };
  const object = (path: string, depth: number): void => {
    const keys = new Set<string>();
    if (next('}')) return;
    do {
      take(space);
      const begin = at;
      if (text[at] !== '"') fail(missingKey(text, at));
      const key = take(string) ?? fail(brokenString(text, at));
      const name = String(JSON.parse(key));
      const inside = keyPath(path, name);
      if (keys.has(name)) repeated.push(inside);
      keys.add(name);
      if (!next(':')) fail(`A colon is missing after ${key}. Add it.`);
      value(inside, depth + 1);
      positions.set(inside, begin);
    } while (next(','));
    if (!next('}')) fail(missingEnd(text, at, 'object', '}'));
  };
  const array = (path: string, depth: number): void => {
    if (next(']')) return;
    let index = 0;
    do {
      value(`${path}[${index}]`, depth + 1);
      index += 1;
    } while (next(','));
    if (!next(']')) fail(missingEnd(text, at, 'list', ']'));
  };

  try {
    value('', 0);
    take(space);
    if (at < text.length) fail('There’s something after the end. Delete it.');
    return { kind: 'json', positions, repeated };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const line = text.slice(0, fault.at).split('\n').length;
    return { kind: 'broken', line, message: fault.message };
  }
}

/** `skills` inside ``, `id` inside `skills[2]`: a key that is not a plain name is quoted. */
export function keyPath(path: string, key: string): string {
  if (!/^[\p{L}\p{N}_-]+$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

class Fault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

function missingValue(text: string, at: number): string {
  if (at >= text.length) return 'The file ends too early. Add the missing end.';
  if (text[at] === ']' || text[at] === '}') {
    return `There’s a comma before “${text[at]}”. Delete it, or add the missing value.`;
  }
  return `A value can’t begin with “${characterAt(text, at)}”. Use text in double quotes or a number.`;
}

function missingKey(text: string, at: number): string {
  if (at >= text.length) return 'The file ends too early. Add the missing end.';
  if (text[at] === '}') return 'There’s a comma before “}”. Delete it.';
  return `A name in double quotes is missing before “${characterAt(text, at)}”. Add it.`;
}

function missingEnd(text: string, at: number, what: string, mark: string): string {
  if (at >= text.length) return 'The file ends too early. Add the missing end.';
  const found = characterAt(text, at);
  return `A comma or the ${what}’s end “${mark}” is missing before “${found}”. Add it.`;
}

function brokenString(text: string, at: number): string {
  const rest = text.slice(at + 1);
  const line = rest.split('\n', 1)[0] ?? '';
  if (!/^(?:[^"\\]|\\.)*"/.test(line)) return 'A text has no closing double quote. Add it.';
  return 'A text contains a control character or an invalid backslash. Write \\\\ for a backslash.';
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
