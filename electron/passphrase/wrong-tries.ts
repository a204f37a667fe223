import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { unlessDiskRefuses } from '../store/failure.ts';
import { writePrivateFile } from './write-private-file.ts';

const Kept = z.strictObject({ wrong: z.int().min(0).max(1_000_000), at: z.iso.datetime() });

/** How many wrong secrets came in a row, and how long the next has to wait; kept in a file, so that a restart is no way around it. */
export interface WrongTries {
  /** Whole seconds; 0 when a try is looked at. */
  waitSeconds(): number;
  wrong(): void;
  right(): void;
}

export interface Clocks {
  readonly now: () => Date;
  /** Milliseconds that only ever go on, whatever becomes of the system's clock. */
  readonly passed: () => number;
}

/** Seconds before the next try after so many wrong ones in a row: 1, 2, 4 … 60. */
export function waitAfter(wrong: number): number {
  return wrong === 0 ? 0 : Math.min(60, 2 ** Math.min(wrong - 1, 6));
}

export function wrongTries(file: string, { now, passed }: Clocks): WrongTries {
  const kept = read(file);
  let { wrong } = kept;
  let until = passed() + stillToWait(kept, now());
  return {
    waitSeconds: () => Math.max(0, Math.ceil((until - passed()) / 1000)),
    wrong() {
      wrong += 1;
      until = passed() + waitAfter(wrong) * 1000;
      unlessDiskRefuses(() =>
        writePrivateFile(file, JSON.stringify({ wrong, at: now().toISOString() })),
      );
    },
    right() {
      wrong = 0;
      until = passed();
      unlessDiskRefuses(() => rmSync(file, { force: true }));
    },
  };
}

/** Milliseconds. A clock that was set back makes nobody wait longer than after a try just now. */
function stillToWait({ wrong, at }: z.infer<typeof Kept>, now: Date): number {
  const since = now.getTime() - Date.parse(at);
  const whole = waitAfter(wrong) * 1000;
  return since < 0 ? whole : Math.max(0, whole - since);
}

/** To lose it is harmless: the next wrong try begins it anew. */
function read(file: string): z.infer<typeof Kept> {
  const none = { wrong: 0, at: new Date(0).toISOString() };
  try {
    return Kept.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? none;
  } catch {
    return none;
  }
}
