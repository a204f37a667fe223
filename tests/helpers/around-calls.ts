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

/** The calls of `node:fs` that tests count, watch or make to fail; `handle` is what `promises.open` gives. */
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
 * Works while `around` stands before each of these calls: it sees the arguments, and what it throws is
 * thrown; a file is closed all the same. Of a call that it says is left out nothing is done.
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

/** Puts another function in a place; gives what puts the old one back. */
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

/** Where every handle of a file has its methods. */
async function handlePrototype(): Promise<object> {
  const handle = await fs.promises.open(import.meta.filename);
  await handle.close();
  return Object.getPrototypeOf(handle);
}
