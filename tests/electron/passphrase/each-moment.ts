import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

/** What changes files by their names; between two of these a kill finds the same as right before the second. */
const changes = [
  'chmodSync',
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
] as const;

/**
 * Works, and copies the folder before every step that changes files: each copy is what kill -9 at that moment
 * leaves behind. Gives the copies, in a folder of their own, in their order.
 */
export async function atEachMoment(
  folder: string,
  copies: string,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const taken: string[] = [];
  let copying = false;
  const real = { ...fs };
  const copy = () => {
    if (copying) return;
    copying = true;
    const to = join(copies, String(taken.length));
    real.cpSync(folder, to, { recursive: true });
    taken.push(to);
    copying = false;
  };
  for (const name of changes) {
    const original = real[name];
    Object.assign(fs, {
      [name]: (...args: unknown[]): unknown => {
        if (args.some((arg) => typeof arg === 'string' && arg.startsWith(folder))) copy();
        return Reflect.apply(original, fs, args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    await work();
    copy();
  } finally {
    for (const name of changes) Object.assign(fs, { [name]: real[name] });
    syncBuiltinESMExports();
  }
  return taken;
}
