// Code that runs in the page's world next to the page's own scripts uses only these, and avoids iteration.
// They are saved before the first of those scripts runs, which may replace the usual ones with anything.
const { defineProperty, setPrototypeOf } = Reflect;
export const { apply, get, has, ownKeys } = Reflect;
export const { freeze, isFrozen, keys } = Object;
export const { isArray } = Array;
export const { isView } = ArrayBuffer;
export const clone = structuredClone;
export const PlainError = Error;
export const PlainPromise = Promise;

const PlainEvent = CustomEvent;
const { toString: tagText } = Object.prototype;
const promiseThen = Promise.prototype.then;
const { addEventListener, dispatchEvent } = EventTarget.prototype;
const readDetail =
  Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get ?? (() => null);

/** A map with its own methods instead of those of `Map.prototype`. */
export class OwnMap<Key, Value> extends Map<Key, Value> {}
Object.defineProperties(OwnMap.prototype, Object.getOwnPropertyDescriptors(Map.prototype));

/** Without a prototype, to which the page could add fields. */
function bare<Fields extends object>(fields: Fields): Fields {
  setPrototypeOf(fields, null);
  return fields;
}

/** Not by `=`, which would call a setter that the page has put on a prototype. */
export function put(object: object, key: PropertyKey, value: unknown): void {
  const field = { value, enumerable: true, configurable: true, writable: true };
  defineProperty(object, key, bare(field));
}

/** Permanently: nobody can change or remove it. */
export function putForGood(object: object, key: PropertyKey, value: unknown): void {
  defineProperty(object, key, bare({ value, enumerable: true }));
}

/** "[object Error]", "[object Promise]" and the like. */
export function tagOf(value: object): unknown {
  return apply(tagText, value, []);
}

export function whenSettled(
  promise: object,
  onValue: (value: unknown) => void,
  onReason: (reason: unknown) => void,
): void {
  apply(promiseThen, promise, [onValue, onReason]);
}

/** Sends `detail` in an event: when this returns, all listeners have run. */
export function dispatch(target: EventTarget, type: string, detail: object): void {
  apply(dispatchEvent, target, [new PlainEvent(type, bare({ detail }))]);
}

/** Only the sender knows this target, so its type is trusted. */
export function listen<Sent>(
  target: EventTarget,
  type: string,
  hear: (detail: Sent) => void,
): void {
  apply(addEventListener, target, [type, (event: Event) => hear(apply(readDetail, event, []))]);
}
