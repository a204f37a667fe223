import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const syncCalls = [
  'accessSync',
  'chmodSync',
  'closeSync',
  'copyFileSync',
  'fstatSync',
  'fsyncSync',
  'linkSync',
  'lstatSync',
  'mkdirSync',
  'openSync',
  'readdirSync',
  'readFileSync',
  'readSync',
  'renameSync',
  'rmdirSync',
  'rmSync',
  'statSync',
  'truncateSync',
  'unlinkSync',
  'writeFileSync',
] as const;
const promisedCalls = ['open', 'rename', 'stat', 'unlink'] as const;
const handleCalls = ['read', 'sync', 'writeFile'] as const;

/** The `node:fs` calls that tests can count, watch or make fail; `handle` is the result of `promises.open`. */
export type FileCall =
  | (typeof syncCalls)[number]
  | `promises.${(typeof promisedCalls)[number]}`
  | `handle.${(typeof handleCalls)[number]}`;

export const fileCalls: readonly FileCall[] = [
  ...syncCalls,
  ...promisedCalls.map((name) => `promises.${name}` as const),
  ...handleCalls.map((name) => `handle.${name}` as const),
];

type Wrapped = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Runs `work` and calls `around` before each of these calls with its arguments. If `around` throws, so does the
 * call, except that files are still closed. If it returns 'left-out', the call is skipped.
 */
export async function aroundCalls<Value>(
  names: readonly FileCall[],
  around: (name: FileCall, args: readonly unknown[]) => unknown,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  const handles = await handlePrototype();
  const undo = [
    ...syncCalls.map((name) =>
      wrapped(fs, name, (real) => {
        if (!names.includes(name)) return real;
        return function (...args) {
          const done = name === 'closeSync' ? Reflect.apply(real, this, args) : null;
          const isLeftOut = around(name, args) === 'left-out';
          return name === 'closeSync' || isLeftOut ? done : Reflect.apply(real, this, args);
        };
      }),
    ),
    ...promisedCalls.map((name) => wrapped(fs.promises, name, asyncAround(`promises.${name}`))),
    ...handleCalls.map((name) => wrapped(handles, name, asyncAround(`handle.${name}`))),
  ];
  function asyncAround(name: FileCall) {
    return (real: Wrapped): Wrapped => {
      if (!names.includes(name)) return real;
      return async function (...args) {
        around(name, args);
        return await Reflect.apply(real, this, args);
      };
    };
  }
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const each of undo) each();
    syncBuiltinESMExports();
  }
}

/** Replaces a function; returns a function that restores it. */
function wrapped(holder: object, name: string, around: (real: Wrapped) => Wrapped): () => void {
  const real: unknown = Reflect.get(holder, name);
  if (typeof real !== 'function') throw new Error(`${name} is no function`);
  Object.assign(holder, {
    [name]: around(function (...args) {
      return Reflect.apply(real, this, args);
    }),
  });
  return () => void Object.assign(holder, { [name]: real });
}

/** The prototype with the methods of every file handle. */
async function handlePrototype(): Promise<object> {
  const handle = await fs.promises.open(import.meta.filename);
  await handle.close();
  return Object.getPrototypeOf(handle);
}
