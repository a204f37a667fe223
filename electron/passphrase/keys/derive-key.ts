import { scryptSync } from 'node:crypto';
import type { ScryptCost } from './scrypt-cost.ts';

/** Bytes derived from a secret. */
export const derivedBytes = 32;

/** The thread's input. Both buffers are shared with the caller, who overwrites them however the thread ends. */
export interface DeriveTask {
  readonly typed: SharedArrayBuffer;
  readonly derived: SharedArrayBuffer;
  readonly salt: Uint8Array;
  readonly cost: ScryptCost;
}

/**
 * Blocks its thread for a few tenths of a second. None of it may run on the main thread, not even Node's
 * asynchronous scrypt: in Electron, Node checks the cost by deriving once on the calling thread.
 */
export function deriveKey(task: DeriveTask): void {
  const { cost } = task;
  const maxmem = roomFor(cost);
  const key = scryptSync(new Uint8Array(task.typed), task.salt, derivedBytes, { ...cost, maxmem });
  new Uint8Array(task.derived).set(key);
  key.fill(0);
}

/** Bytes. Node fails if scrypt needs more than this; it needs 128 · N · r, and a little more. */
function roomFor({ N, r, p }: ScryptCost): number {
  return 128 * N * r + 128 * r * p + 32 * 1024 * 1024;
}
