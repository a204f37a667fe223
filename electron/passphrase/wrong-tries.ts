import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { unlessDiskRefuses } from '../store/disk/failure.ts';
import { refuseDevice } from '../store/disk/no-device.ts';
import { removeFile } from '../store/disk/remove-file.ts';
import { writePrivateFile } from './write-private-file.ts';

const Tries = z.strictObject({ wrong: z.int().min(0).max(1_000_000) });

/**
 * Counts wrong secrets in a row and sets the wait before the next try; saved in a file, so that a restart
 * doesn't bypass it.
 */
export interface WrongTries {
  /** Whole seconds; 0 if a try is allowed now. */
  waitSeconds(): number;
  wrong(): void;
  right(): void;
}

/** Seconds before the next try after so many wrong ones in a row: 1, 2, 4 … 60. */
export function waitAfter(wrong: number): number {
  return wrong === 0 ? 0 : Math.min(60, 2 ** Math.min(wrong - 1, 6));
}

/**
 * `passed` returns milliseconds that never go back. A restart begins the whole wait again, because only the
 * system's clock knows how much time has passed, and anyone can set that.
 */
export function wrongTries(file: string, passed: () => number): WrongTries {
  let wrong = read(file);
  let until = passed() + waitAfter(wrong) * 1000;
  return {
    waitSeconds: () => Math.max(0, Math.ceil((until - passed()) / 1000)),
    wrong() {
      wrong += 1;
      until = passed() + waitAfter(wrong) * 1000;
      unlessDiskRefuses(() => writePrivateFile(file, JSON.stringify({ wrong })));
    },
    right() {
      wrong = 0;
      until = passed();
      unlessDiskRefuses(() => removeFile(file));
    },
  };
}

/** Losing it is harmless: the next wrong try starts it again. */
function read(file: string): number {
  try {
    refuseDevice(file);
    return Tries.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.wrong ?? 0;
  } catch {
    return 0;
  }
}
