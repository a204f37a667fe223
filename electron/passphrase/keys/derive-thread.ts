import { Worker } from 'node:worker_threads';
import { type DeriveTask, derivedBytes } from './derive-key.ts';
import type { ScryptCost } from './scrypt-cost.ts';

/** The bytes derived from a passphrase; the caller overwrites them. Rejects with a `DeriveError`. */
export type Derive = (passphrase: string, salt: Uint8Array, cost: ScryptCost) => Promise<Buffer>;

/** Nothing was derived: memory ran out, or the thread ended. This says nothing about the passphrase. */
export class DeriveError extends Error {
  override readonly name = 'DeriveError';

  constructor(cause?: unknown) {
    super('The passphrase could not be tried.', { cause });
  }
}

export interface DeriveThreads {
  readonly derive: Derive;
  /** Aborts the current derivation, and derives nothing from then on. */
  stop(): void;
}

/**
 * Each derivation runs in its own thread, which ends with it. So the window stays responsive, and nothing
 * stays in the thread's memory. `file` is `derive-worker.ts`, as built.
 */
export function deriveThreads(file: string): DeriveThreads {
  const running = new Set<() => void>();
  let isStopped = false;

  const run = (task: DeriveTask) =>
    new Promise<void>((done, fail) => {
      if (isStopped) throw new DeriveError();
      // Arguments of this process aren't meant for the thread.
      const worker = new Worker(file, { execArgv: [], workerData: task });
      const stop = () => {
        fail(new DeriveError());
        void worker.terminate();
      };
      running.add(stop);
      worker.once('message', () => done());
      worker.once('error', (error) => fail(new DeriveError(error)));
      worker.once('exit', () => {
        running.delete(stop);
        fail(new DeriveError());
      });
    });

  return {
    async derive(passphrase, salt, cost) {
      const typed = Buffer.from(new SharedArrayBuffer(Buffer.byteLength(passphrase)));
      const derived = Buffer.from(new SharedArrayBuffer(derivedBytes));
      try {
        typed.write(passphrase);
        await run({ typed: typed.buffer, derived: derived.buffer, salt, cost });
        return Buffer.from(derived);
      } finally {
        typed.fill(0);
        derived.fill(0);
      }
    },
    stop() {
      isStopped = true;
      for (const stop of running) stop();
    },
  };
}
