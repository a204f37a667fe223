import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the system tells what memory a process has for itself, and its share of what it has in common with others. */
export const tellsMemory = existsSync('/proc/self/smaps_rollup');

/**
 * Megabytes of the app that runs on this user-data folder: its processes are those that were started with the
 * folder, and all that they have started since.
 */
export function memoryOf(userData: string): number {
  const own = new Set(processes().filter((pid) => read(pid, 'cmdline').includes(userData)));
  // A Set takes what is added while it is gone through.
  const children = Map.groupBy(processes(), parentOf);
  for (const pid of own) for (const child of children.get(pid) ?? []) own.add(child);
  const kilobytes = [...own].map((pid) =>
    Number(/^Pss: +(\d+) kB$/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function processes(): readonly number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(read(pid, 'status'))?.[1] ?? 0);
}

/** Empty for a process that is gone, or somebody else's. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(join('/proc', String(pid), file), 'utf8');
  } catch {
    return '';
  }
}
