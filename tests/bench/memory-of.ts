import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the system reports how much memory a process has of its own, and its share of shared memory. */
export const tellsMemory = existsSync('/proc/self/smaps_rollup');

/**
 * Megabytes used by the app with this user-data folder: the processes started with that folder, and all their
 * descendants.
 */
export function memoryOf(userData: string): number {
  const own = new Set(processes().filter((pid) => read(pid, 'cmdline').includes(userData)));
  // Iterating over a Set also visits what is added meanwhile.
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

/** Empty if the process is gone or belongs to another user. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(join('/proc', String(pid), file), 'utf8');
  } catch {
    return '';
  }
}
