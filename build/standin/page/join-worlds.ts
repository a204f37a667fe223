import {
  type Crossing,
  copyOf,
  isError,
  isPromise,
  isWhole,
  messageOf,
  notCloneable,
} from './crossing.ts';
import {
  apply,
  dispatch,
  get,
  isArray,
  keys,
  listen,
  OwnMap,
  PlainError,
  PlainPromise,
  put,
  whenSettled,
} from './untouched.ts';

interface Outcome {
  readonly failed: boolean;
  readonly value: Crossing;
}

type Message =
  | { readonly kind: 'call'; readonly id: number | string; readonly args: Crossing }
  | { readonly kind: 'answer'; readonly outcome: Outcome }
  | { readonly kind: 'settled'; readonly id: number; readonly outcome: Outcome };

type World = 'page' | 'preload';
// biome-ignore lint/complexity/noBannedTypes: any function at all can cross
type Work = Function;

export interface OtherWorld {
  /** Lets the other world call this function by its name. */
  offer(name: string, work: Work): void;
  /** Calls a function that the other world offers. */
  call(name: string, ...args: unknown[]): unknown;
}

/**
 * One end of a connection between the page's world and the preload's. Values cross it as in Electron's
 * context bridge: as copies, with proxies for functions and promises, and only the message of errors.
 *
 * The worlds share only the DOM, so the connection is an event target that only the two ends know, and an
 * event's detail is what crosses. When dispatch returns, the event and its answer have been handled.
 */
export function joinWorlds(line: EventTarget, here: World, there: World): OtherWorld {
  const functions = new OwnMap<number | string, Work>(); // never forgotten: the other world may call again
  const promises = new OwnMap<number, (outcome: Outcome) => void>();
  let lastId = 0;
  let answer: Outcome | null = null;

  const send = (message: Message) => dispatch(line, there, message);
  const nextId = () => {
    lastId += 1;
    return lastId;
  };

  const encode = (value: unknown, known = new OwnMap<unknown, Crossing>()): Crossing => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const note = <Noted extends Crossing>(crossing: Noted): Noted => {
      known.set(value, crossing);
      return crossing;
    };
    if (isWhole(value)) return note({ kind: 'copy', value: copyOf(value) });
    if (typeof value === 'function') {
      const id = nextId();
      functions.set(id, value);
      return note({ kind: 'function', id });
    }
    if (typeof value !== 'object' || value === null) throw new PlainError(notCloneable); // a symbol
    if (isError(value)) return note({ kind: 'error', message: messageOf(value) });
    if (isPromise(value)) {
      const id = nextId();
      const settle = (outcome: Outcome) => send({ kind: 'settled', id, outcome });
      whenSettled(
        value,
        (result) => settle(outcomeOf(() => result)),
        (reason) => settle(failureOf(reason)),
      );
      return note({ kind: 'promise', id });
    }
    const parts = {};
    const crossing = note({ kind: isArray(value) ? 'array' : 'object', parts });
    const names = keys(value);
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? '';
      put(parts, name, encode(get(value, name), known));
    }
    return crossing;
  };

  const decode = (crossing: Crossing, known = new OwnMap<Crossing, unknown>()): unknown => {
    if (crossing.kind === 'copy') return crossing.value;
    if (known.has(crossing)) return known.get(crossing);
    const note = <Noted>(value: Noted): Noted => {
      known.set(crossing, value);
      return value;
    };
    if (crossing.kind === 'error') return note(new PlainError(crossing.message));
    if (crossing.kind === 'function') return note(standInFor(crossing.id));
    if (crossing.kind === 'promise') {
      const { id } = crossing;
      return note(
        new PlainPromise((resolve, reject) => {
          promises.set(id, ({ failed, value }) => (failed ? reject : resolve)(decode(value)));
        }),
      );
    }
    const { kind, parts } = crossing;
    const value = note(kind === 'array' ? [] : {});
    const names = keys(parts);
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? '';
      const part = parts[name];
      if (part !== undefined) put(value, name, decode(part, known));
    }
    return value;
  };

  const standInFor =
    (id: number | string) =>
    (...args: unknown[]): unknown => {
      send({ kind: 'call', id, args: encode(args) });
      const outcome = answer;
      answer = null;
      if (outcome === null) throw new PlainError('The other world does not answer');
      const value = decode(outcome.value);
      if (outcome.failed) throw value;
      return value;
    };

  const outcomeOf = (work: () => unknown): Outcome => {
    try {
      return { failed: false, value: encode(work()) };
    } catch (error) {
      return failureOf(error);
    }
  };

  const failureOf = (error: unknown): Outcome => {
    try {
      return { failed: true, value: encode(error) };
    } catch {
      return { failed: true, value: { kind: 'error', message: notCloneable } };
    }
  };

  const perform = (id: number | string, args: Crossing): unknown => {
    const work = functions.get(id);
    const values = decode(args);
    if (work === undefined || !isArray(values)) throw new PlainError(`Nothing is offered as ${id}`);
    return apply(work, undefined, values);
  };

  listen<Message>(line, here, (message) => {
    if (message.kind === 'answer') {
      answer = message.outcome;
    } else if (message.kind === 'settled') {
      promises.get(message.id)?.(message.outcome);
      promises.delete(message.id);
    } else {
      send({ kind: 'answer', outcome: outcomeOf(() => perform(message.id, message.args)) });
    }
  });

  return {
    offer: (name, work) => void functions.set(name, work),
    call: (name, ...args) => apply(standInFor(name), undefined, args),
  };
}
