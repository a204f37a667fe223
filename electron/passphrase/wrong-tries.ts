import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { unlessDiskRefuses } from '../store/file/failure.ts';
import { refuseDevice } from '../store/file/no-device.ts';
import { removeFile } from '../store/file/remove-file.ts';
import { writePrivateFile } from './write-private-file.ts';

const Tries = z.strictObject({ wrong: z.int().min(0).max(1_000_000) });

/** How many wrong secrets came in a row, and how long the next has to wait; kept in a file, so that a restart is no way around it. */
export interface WrongTries {
  /** Whole seconds; 0 when a try is looked at. */
  waitSeconds(): number;
  wrong(): void;
  right(): void;
}

/** Seconds before the next try after so many wrong ones in a row: 1, 2, 4 … 60. */
export function waitAfter(wrong: number): number {
  return wrong === 0 ? 0 : Math.min(60, 2 ** Math.min(wrong - 1, 6));
}

/**
 * `passed` gives milliseconds that only ever go on. A new start waits its whole time: what has passed since
 * the last one only the system's clock could tell, which anybody can set.
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

/** To lose it is harmless: the next wrong try begins it anew. */
function read(file: string): number {
  try {
    refuseDevice(file);
    return Tries.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.wrong ?? 0;
  } catch {
    return 0;
  }
}
