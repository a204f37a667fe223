/** Deeper than anything of the contract. */
const deepest = 12;

/**
 * Gives the value with well-formed text: a half of a surrogate pair, which no file can hold, becomes
 * U+FFFD. Throws a TypeError for what is neither text, number, boolean, null, list nor plain object.
 */
export function plainValue(value: unknown, where: string, depth = 0): unknown {
  if (depth > deepest) throw new TypeError(`${where}: is nested too deeply`);
  switch (typeof value) {
    case 'string':
      return value.toWellFormed();
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      return value === null ? null : plainObject(value, where, depth);
    default:
      throw new TypeError(`${where}: ${typeof value} can’t be taken; use plain values`);
  }
}

function plainObject(value: object, where: string, depth: number): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => plainValue(item, `${where}[${index}]`, depth + 1));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${where}: must be a plain object`);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      plainValue(item, `${where}.${key}`, depth + 1),
    ]),
  );
}
