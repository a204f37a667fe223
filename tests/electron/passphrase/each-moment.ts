import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';

/** What changes files by their names; between two of these a kill finds the same as right before the second. */
const changes: readonly FileCall[] = [
  'chmodSync',
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
];

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
  const copy = () => {
    if (copying) return; // copying changes files by the same calls
    copying = true;
    const to = join(copies, String(taken.length));
    cpSync(folder, to, { recursive: true });
    taken.push(to);
    copying = false;
  };
  await aroundCalls(
    changes,
    (_name, args) => {
      if (args.some((arg) => typeof arg === 'string' && arg.startsWith(folder))) copy();
    },
    work,
  );
  copy();
  return taken;
}
