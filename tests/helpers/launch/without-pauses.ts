import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

/** Runs `work` with all pauses skipped; returns how long each would have been, in milliseconds. */
export async function withoutPauses(work: () => unknown): Promise<readonly number[]> {
  const real = { wait: Atomics.wait, setTimeout: timers.setTimeout };
  const pauses: number[] = [];
  Object.assign(Atomics, {
    wait: (_array: Int32Array, _index: number, _value: number, milliseconds: number) => {
      pauses.push(milliseconds);
      return 'timed-out';
    },
  });
  Object.assign(timers, {
    setTimeout: async (milliseconds: number) => {
      pauses.push(milliseconds);
    },
  });
  syncBuiltinESMExports();
  try {
    await work();
    return pauses;
  } finally {
    Object.assign(Atomics, { wait: real.wait });
    Object.assign(timers, { setTimeout: real.setTimeout });
    syncBuiltinESMExports();
  }
}
