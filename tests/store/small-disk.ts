import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a test can mount a disk on this machine: Linux, as root, with permission to mount. */
export const canMount = tryToMount();

/** Runs `work` on a small disk in memory. `remount` changes its options, such as `ro`. */
export async function onSmallDisk(
  kilobytes: number,
  work: (folder: string, remount: (option: 'ro' | 'rw') => void) => Promise<void> | void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rung-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  try {
    await work(folder, (option) => {
      execFileSync('mount', ['-o', `remount,${option}`, folder]);
    });
  } finally {
    execFileSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  }
}

/** Fills the disk of this folder to the last byte; returns the file that does. */
export function fillDisk(folder: string): string {
  const ballast = join(folder, 'ballast');
  for (const size of [65_536, 4_096, 1]) {
    try {
      for (;;) appendFileSync(ballast, Buffer.alloc(size));
    } catch {
      // no space for this size; the next is smaller
    }
  }
  return ballast;
}

function tryToMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'rung-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
