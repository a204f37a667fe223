import { Worker } from 'node:worker_threads';
import { type DeriveTask, derivedBytes } from './derive-key.ts';
import type { ScryptCost } from './scrypt-cost.ts';

/** The bytes that a passphrase gives, for whoever asked to overwrite. Rejects with a `DeriveError`. */
export type Derive = (passphrase: string, salt: Uint8Array, cost: ScryptCost) => Promise<Buffer>;

/** Nothing was derived: there was no memory for it, or the thread ended. Of the passphrase that says nothing. */
export class DeriveError extends Error {
  override readonly name = 'DeriveError';

  constructor(cause?: unknown) {
    super('The passphrase could not be tried.', { cause });
  }
}

export interface DeriveThreads {
  readonly derive: Derive;
  /** Gives up what is being derived, and derives nothing from then on. */
  stop(): void;
}

/**
 * Each derivation has a thread of its own, which ends with it: the window goes on meanwhile, and nothing stays
 * in the thread's memory. `file` is `derive-worker.ts`, as it was built.
 */
export function deriveThreads(file: string): DeriveThreads {
  const running = new Set<() => void>();
  let isStopped = false;

  const run = (task: DeriveTask) =>
    new Promise<void>((done, fail) => {
      if (isStopped) throw new DeriveError();
      // Nothing that this process was started with is meant for it.
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
