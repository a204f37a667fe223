/** Electron's `contextBridge`: the page gets frozen copies, never the preload's own objects. */
export const contextBridge = {
  exposeInMainWorld(key: string, api: unknown): void {
    if (key in window) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, key, {
      value: copyAcross(api, new Map()),
      enumerable: true,
      configurable: false,
      writable: false,
    });
  },
};

function copyAcross(value: unknown, done: Map<unknown, unknown>): unknown {
  if (done.has(value)) return done.get(value);
  if (typeof value === 'function') {
    const wrapped = (...args: unknown[]) =>
      passBack(
        Reflect.apply(
          value,
          undefined,
          args.map((arg) => copyAcross(arg, new Map())),
        ),
      );
    done.set(value, wrapped);
    return Object.freeze(wrapped);
  }
  if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    done.set(value, copy);
    for (const item of value) copy.push(copyAcross(item, done));
    return Object.freeze(copy);
  }
  if (isPlain(value)) {
    const copy: Record<string, unknown> = {};
    done.set(value, copy);
    for (const [key, item] of Object.entries(value)) copy[key] = copyAcross(item, done);
    return Object.freeze(copy);
  }
  return structuredClone(value);
}

/** What a function of the preload gives back is copied too; a promise's value when it is there. */
function passBack(result: unknown): unknown {
  if (result instanceof Promise) return result.then((value) => copyOfResult(value));
  return copyOfResult(result);
}

function copyOfResult(value: unknown): unknown {
  return typeof value === 'function' ? copyAcross(value, new Map()) : structuredClone(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
