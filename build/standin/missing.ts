import { switches } from './switches.ts';

/** Properties that Node, promises and test tools read from any value, without anyone using them. */
const askedInPassing = new Set<PropertyKey>([
  'then',
  'toJSON',
  'prototype',
  '$$typeof',
  'nodeType',
]);

/** Guards a part of the stand-in: a missing name throws instead of returning undefined. */
export function onlyWhatIsThere<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get(target, key) {
      if (!Reflect.has(target, key) && typeof key === 'string' && !askedInPassing.has(key)) {
        throw notInTheStandIn(`${name}.${key}`);
      }
      if (switches.breaks === `${name}.${String(key)}`)
        throw new Error(`${switches.breaks} is broken`);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) => {
      if (typeof key === 'string' && !Reflect.has(target, key))
        throw notInTheStandIn(`${name}.${key}`);
      return Reflect.set(target, key, value, target);
    },
  });
}

/** A part of Electron that the stand-in lacks: any use of it throws. */
export function missing(name: string): unknown {
  const refuse = (_target: object, key?: unknown) => {
    if (typeof key === 'symbol' || (typeof key === 'string' && askedInPassing.has(key)))
      return undefined;
    throw notInTheStandIn(name);
  };
  return new Proxy(class {}, {
    get: refuse,
    apply: refuse,
    construct: () => {
      throw notInTheStandIn(name);
    },
  });
}

export function notInTheStandIn(what: string): Error {
  return new Error(`not in the stand-in: ${what}`);
}
