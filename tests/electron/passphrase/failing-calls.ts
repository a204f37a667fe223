import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** The calls that change files, or make a change outlive a power cut. */
const calls = [
  'copyFileSync',
  'fsyncSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
] as const;

/** From which of the calls on the disk fails, and whether it goes on failing. */
export interface Failing {
  readonly from: number;
  readonly lasting: boolean;
  readonly code: string;
}

/** Works on a disk that fails so; gives what came of the work, and how many calls there were. */
export async function onFailingDisk<Value>(
  failing: Failing,
  work: () => Promise<Value>,
): Promise<{ readonly outcome: Value | { readonly thrown: unknown }; readonly calls: number }> {
  const real = { ...fs };
  let count = 0;
  for (const name of calls) {
    const original = real[name];
    Object.assign(fs, {
      [name]: (...args: unknown[]): unknown => {
        count += 1;
        const fails = failing.lasting ? count >= failing.from : count === failing.from;
        if (fails) throw systemError(name, failing.code);
        return Reflect.apply(original, fs, args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    const outcome = await work().catch((thrown: unknown) => ({ thrown }));
    return { outcome, calls: count };
  } finally {
    for (const name of calls) Object.assign(fs, { [name]: real[name] });
    syncBuiltinESMExports();
  }
}

/** As Node throws it. */
function systemError(syscall: string, code: string): Error {
  return Object.assign(new Error(`${code}: the disk fails, ${syscall}`), {
    code,
    errno: -5,
    syscall: syscall.replace('Sync', ''),
  });
}
