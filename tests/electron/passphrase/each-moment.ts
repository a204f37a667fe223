import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';

/** The calls that change files by name; a kill between two of them finds the same as right before the second. */
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
 * Runs `work` and copies the folder before every step that changes files: each copy is what kill -9 would leave at
 * that moment. Returns the copies in order, each in its own folder.
 */
export async function atEachMoment(
  folder: string,
  copies: string,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const taken: string[] = [];
  let copying = false;
  const copy = () => {
    if (copying) return; // copying uses the same calls
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
