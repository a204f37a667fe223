import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished } from 'vitest';
import type { RungApi } from '../../electron/ipc/contract.ts';
import { type IpcEvent, type IpcPort, registerIpcHandlers } from '../../electron/ipc/ipc.ts';
import { sanitizeIpcValue } from '../../electron/ipc/sanitize-ipc-value.ts';
import { schemas } from '../../electron/ipc/schemas.ts';
import { methodNames, rightArguments } from '../electron/ipc/contract-samples.ts';
import { foreignSenders } from '../electron/ipc/foreign-senders.ts';
import { fromPage } from '../electron/ipc/recorded-ipc.ts';
import { rung } from '../electron/ipc/rung.ts';

/** Is sent along as if a person had typed it. */
const typed = 'my private words';

/** The real ipc, the real handlers and a real file. */
interface RealIpc {
  ask(method: keyof RungApi, event: IpcEvent, args: readonly unknown[]): Promise<unknown>;
  /** Changes with every commit of the app's own connection. */
  version(): unknown;
}

function realIpc(): RealIpc {
  const { api, dataFile } = rung();
  const listeners = new Map<string, Parameters<IpcPort['handle']>[1]>();
  registerIpcHandlers(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    api,
  );
  const other = new Sqlite(dataFile, { readonly: true });
  onTestFinished(() => {
    other.close();
  });
  return {
    version: () => other.pragma('data_version', { simple: true }),
    ask: async (method, event, args) => {
      const listener = listeners.get(`rung:${method}`);
      if (listener === undefined) throw new Error(`No handler for ${method}`);
      return await listener(event, ...args);
    },
  };
}

/**
 * Sends what a compromised page could send, `each` times per method, and checks that rejected requests change
 * nothing.
 */
export async function askMadly(each: number, seed = Date.now()): Promise<void> {
  const ipc = realIpc();
  for (const method of methodNames) {
    // Sampled, because fast-check can't print every value that is sent here, such as a list with its own
    // constructor.
    for (const args of fc.sample(madArguments(method), { numRuns: each, seed })) {
      if (isRight(method, args)) continue; // other tests cover these
      // Arguments are cloned as between processes: getters are read, and what can't be cloned never arrives.
      await isRefused(ipc, method, fromPage, structuredClone(args), `seed ${seed}`);
    }
    for (const [who, event] of foreignSenders) {
      const told = await isRefused(ipc, method, event, rightArguments[method]);
      expect(told.message, who).not.toMatch(/argument/);
    }
  }
  // It continues as if nothing had happened.
  expect(await ipc.ask('start', fromPage, [])).toMatchObject({ kind: 'ready', access: 'full' });
  expect(await ipc.ask('saveDraft', fromPage, rightArguments.saveDraft)).toMatchObject({
    kind: 'saved',
  });
}

/** Whether the ipc accepts these arguments after sanitising them. */
function isRight(method: keyof RungApi, args: readonly unknown[]): boolean {
  try {
    return schemas[method].safeParse(Array.from(args, (arg) => sanitizeIpcValue(arg, ''))).success;
  } catch {
    return false;
  }
}

/** Sends values that are too large: each is rejected before it is walked through. */
export async function askTooMuch(): Promise<void> {
  const ipc = realIpc();
  const [walked, ...unwalked] = tooMuch();
  await isRefused(ipc, 'saveDraft', fromPage, [walked]);
  for (const method of methodNames) {
    const [right] = rightArguments[method];
    if (right === undefined) continue;
    for (const big of unwalked) await isRefused(ipc, method, fromPage, [big]);
    if (typeof right !== 'object' || right === null || Array.isArray(right)) continue;
    for (const key of Object.keys(right)) {
      await isRefused(ipc, method, fromPage, [{ ...right, [key]: huge }]);
    }
  }
}

async function isRefused(
  ipc: RealIpc,
  method: keyof RungApi,
  event: IpcEvent,
  args: readonly unknown[],
  told = '',
): Promise<Error> {
  const before = ipc.version();
  const refusal = await ipc.ask(method, event, args).then(
    (value) => `${method} answered ${JSON.stringify(value)}`,
    (error: unknown) => error,
  );
  if (!(refusal instanceof Error)) throw new Error(`${String(refusal)}, ${told}`);
  expect(refusal.message, told).toMatch(new RegExp(`^rung\\.${method}: `));
  expect(refusal.message, told).not.toContain(typed);
  expect(refusal.message.length, told).toBeLessThan(10_000);
  expect(ipc.version(), `${method} changed the data, ${told}`).toBe(before);
  return refusal;
}

/** A hundred million characters, shared by all uses. */
const huge = 'x'.repeat(100_000_000);

function tooMuch(): readonly unknown[] {
  let nested: unknown = typed;
  for (let depth = 0; depth < 500; depth += 1) nested = { nested };
  return [
    // What is too large only as a whole has to be walked through up to the limit.
    Array.from({ length: 1_000 }, () => Array.from({ length: 1_000 }, () => typed)),
    huge,
    { note: huge, what: huge },
    { [huge.slice(0, 60_000_000)]: 1 },
    new Array(4_294_967_295), // claims that length, and contains nothing
    Array.from({ length: 1_000_000 }, () => 0),
    nested,
  ];
}

/** Any values at all, and valid ones with something wrong inserted. */
function madArguments(method: keyof RungApi): fc.Arbitrary<readonly unknown[]> {
  const value = fc.oneof(
    fc.anything({
      maxDepth: 4,
      key: fc.oneof(fc.constantFrom(...strangeKeys), fc.string()),
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
    }),
    fc.constantFrom(...strangeValues),
  );
  const right: readonly unknown[] = rightArguments[method];
  const spoiled = fc
    .tuple(value, fc.constantFrom(...strangeKeys), fc.nat())
    .map(([wrong, key, at]) => spoil(right, wrong, key, at));
  return fc.oneof(spoiled, fc.array(value, { maxLength: 4 })).filter(canCross);
}

const strangeKeys = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'then', 'length'],
  ...['hasOwnProperty', '__defineGetter__', 'isPrototypeOf', typed, '', '0', '-1', 'id', 'note'],
];

const strangeValues: readonly unknown[] = [
  ...[typed, `${typed}\0`, '\ud800', '', ' ', '🧗', '../../etc/passwd', '%2e%2e%2f', 'null'],
  ...[0, -0, -1, 0.1, 2 ** 53, Number.NaN, Infinity, -Infinity, 1e308, 5e-324, 10n],
  ...[null, undefined, true, false, [], {}, [[]], [{}], new Date(Number.NaN), /x/g],
  ...[new Map([[typed, typed]]), new Set([typed]), new Uint8Array(9), new ArrayBuffer(9)],
  ...[new Error(typed), Object.create(null), JSON.parse('{"__proto__":{"admin":true}}'), circle()],
  Object.defineProperty({}, 'id', { get: () => typed, enumerable: true }),
];

function circle(): unknown {
  const round: { self?: unknown; list: unknown[] } = { list: [] };
  round.self = round;
  round.list.push(round);
  return round;
}

/** The valid arguments with one change: a wrong value set, a wrong value added, or a value removed. */
function spoil(
  right: readonly unknown[],
  wrong: unknown,
  key: string,
  at: number,
): readonly unknown[] {
  const copy: unknown[] = structuredClone([...right]);
  const places = placesIn(copy);
  const [holder, name] = places[at % places.length] ?? [copy, '0'];
  if (at % 3 === 0 || (key === 'length' && Array.isArray(holder))) Reflect.set(holder, name, wrong);
  else if (at % 3 === 1)
    Object.defineProperty(holder, key, {
      value: wrong,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else Reflect.deleteProperty(holder, name);
  return copy;
}

function placesIn(value: unknown): readonly (readonly [object, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [value, name] as const,
    ...placesIn(inner),
  ]);
}

function canCross(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
