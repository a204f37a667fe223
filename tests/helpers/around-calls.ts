import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** The calls of `node:fs` that tests count, watch or make to fail. */
export type FileCall =
  | 'chmodSync'
  | 'copyFileSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'truncateSync'
  | 'unlinkSync'
  | 'writeFileSync';

/** Works while `around` stands before each of these calls: it sees the arguments, and what it throws is thrown. */
export async function aroundCalls<Value>(
  names: readonly FileCall[],
  around: (name: FileCall, args: readonly unknown[]) => void,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  const real = { ...fs };
  for (const name of names) {
    Object.assign(fs, {
      [name]: (...args: unknown[]): unknown => {
        around(name, args);
        return Reflect.apply(real[name], fs, args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const name of names) Object.assign(fs, { [name]: real[name] });
    syncBuiltinESMExports();
  }
}
