/** Deeper than anything of the contract. */
const deepest = 12;

/** More than anything of the contract: values in all, and characters in all its texts. */
const most = { values: 500_000, characters: 50_000_000 } as const;

/**
 * Gives the value with well-formed text: a half of a surrogate pair, which no file can hold, becomes
 * U+FFFD. Throws a TypeError, which begins with `where`, for what is neither text, number, boolean, null,
 * list nor plain object, and for what is too big to be looked at.
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
      // Before it is walked: a list can say that it is longer than any walk.
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
