/** Deeper than anything in the contract. */
const deepest = 12;

/** More than anything in the contract: the number of values, and of characters in all texts together. */
const most = { values: 500_000, characters: 50_000_000 } as const;

/**
 * Returns the value with well-formed text: an unpaired surrogate, which no file can contain, becomes U+FFFD.
 * Throws a TypeError, which begins with `where`, for anything other than text, numbers, booleans, null, lists
 * and plain objects, and for values too big to check.
 */
export function sanitizeIpcValue(value: unknown, where: string): unknown {
  const left: Record<keyof typeof most, number> = { ...most };
  const refuse = (why: string): never => {
    throw new TypeError(`${where}: ${why}`);
  };
  const take = (of: keyof typeof left, count: number): void => {
    left[of] -= count;
    if (left[of] < 0) refuse('is too big');
  };

  function plain(inner: unknown, depth: number): unknown {
    if (depth > deepest) return refuse('is nested too deeply');
    take('values', 1);
    switch (typeof inner) {
      case 'string':
        take('characters', inner.length);
        return inner.toWellFormed();
      case 'number':
      case 'boolean':
      case 'undefined':
        return inner;
      case 'object':
        return inner === null ? null : plainObject(inner, depth);
      default:
        return refuse(`${typeof inner} can’t be taken; use plain values`);
    }
  }

  function plainObject(inner: object, depth: number): unknown {
    if (Array.isArray(inner)) {
      // Checked before walking the list, because a list can claim any length.
      if (inner.length > left.values) return refuse('is too big');
      return Array.from(inner, (item: unknown) => plain(item, depth + 1));
    }
    const prototype: unknown = Object.getPrototypeOf(inner);
    if (prototype !== Object.prototype && prototype !== null) {
      return refuse('must be made of plain objects');
    }
    return Object.fromEntries(
      Object.entries(inner).map(([key, item]) => {
        take('characters', key.length);
        return [key.toWellFormed(), plain(item, depth + 1)];
      }),
    );
  }

  return plain(value, 0);
}
