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

type PromisedCall = (typeof promisedCalls)[number];

/** The calls of `node:fs` that tests count, watch or make to fail. */
export type FileCall = (typeof syncCalls)[number] | `promises.${PromisedCall}`;

export const fileCalls: readonly FileCall[] = [
  ...syncCalls,
  ...promisedCalls.map((name) => `promises.${name}` as const),
];

/** Works while `around` stands before each of these calls: it sees the arguments, and what it throws is thrown. */
export async function aroundCalls<Value>(
  names: readonly FileCall[],
  around: (name: FileCall, args: readonly unknown[]) => void,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  const real = { ...fs };
  const promised = { ...fs.promises };
  for (const name of syncCalls.filter((each) => names.includes(each))) {
    Object.assign(fs, {
      [name]: (...args: unknown[]): unknown => {
        around(name, args);
        return Reflect.apply(real[name], fs, args);
      },
    });
  }
  for (const name of promisedCalls.filter((each) => names.includes(`promises.${each}`))) {
    Object.assign(fs.promises, {
      [name]: async (...args: unknown[]): Promise<unknown> => {
        around(`promises.${name}`, args);
        return await Reflect.apply(promised[name], fs.promises, args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const name of syncCalls) Object.assign(fs, { [name]: real[name] });
    for (const name of promisedCalls) Object.assign(fs.promises, { [name]: promised[name] });
    syncBuiltinESMExports();
  }
}
