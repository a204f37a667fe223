// What runs in the page's world beside the page's own scripts uses these alone, and iterates over nothing:
// they are taken before the first of those scripts runs, which may put anything in the place of the usual ones.
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

/** A map whose methods are its own, not those of `Map.prototype`. */
export class OwnMap<Key, Value> extends Map<Key, Value> {}
Object.defineProperties(OwnMap.prototype, Object.getOwnPropertyDescriptors(Map.prototype));

/** Without a prototype, on which the page could put a field that isn't here. */
function bare<Fields extends object>(fields: Fields): Fields {
  setPrototypeOf(fields, null);
  return fields;
}

/** Not by `=`, which would call a setter that the page has put on a prototype. */
export function put(object: object, key: PropertyKey, value: unknown): void {
  const field = { value, enumerable: true, configurable: true, writable: true };
  defineProperty(object, key, bare(field));
}

/** For good: nobody can change or remove it. */
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

/** Sends `detail` in an event: who listens has heard of it by the time that this returns. */
export function dispatch(target: EventTarget, type: string, detail: object): void {
  apply(dispatchEvent, target, [new PlainEvent(type, bare({ detail }))]);
}

/** What is sent on a target that nobody else knows is the sender's own. */
export function listen<Sent>(
  target: EventTarget,
  type: string,
  hear: (detail: Sent) => void,
): void {
  apply(addEventListener, target, [type, (event: Event) => hear(apply(readDetail, event, []))]);
}
