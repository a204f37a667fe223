import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../../data/values/outcome.ts';
import { codeOf } from '../store/disk/failure.ts';
import { type ImportAnswer, type ImportProgress, type ImportTask, raise } from './import-task.ts';

/** `stopped`: someone stopped it. `too-big`: it ran out of the memory it was allowed. */
export type ThreadAnswer = ImportAnswer | { readonly kind: 'too-big' };

/** A thread that reads one file and writes it, one task at a time. */
export interface ImportThread {
  /** Rejects if the thread has a bug. */
  readonly ask: (
    task: ImportTask,
    onProgress: (progress: Progress) => void,
  ) => Promise<ThreadAnswer>;
  /** Abandons the current work; settles when none of it is running. */
  readonly stop: () => Promise<void>;
}

/** About four times what the largest file that Rung could have saved needs. */
const mostMemory = 1_024; // megabytes

interface Asked {
  readonly task: ImportTask;
  readonly onProgress: (progress: Progress) => void;
  readonly done: (answer: ThreadAnswer) => void;
  readonly fail: (error: unknown) => void;
}

/** Transfers the key as a single copy, which the thread overwrites, so that no other copy is made on the way. */
function post(worker: Worker, task: ImportTask): void {
  if (task.kind === 'write' && task.key !== null) {
    // V8 stores a small array in its own heap and copies it when its buffer is requested; this one is outside
    // the heap.
    const key = new Uint8Array(new ArrayBuffer(task.key.length));
    key.set(task.key);
    worker.postMessage({ ...task, key } satisfies ImportTask, [key.buffer]);
  } else {
    worker.postMessage(task);
  }
}

/** `file` is `import-worker.ts`, as built. */
export function importThread(file: string, memory = mostMemory): ImportThread {
  // Arguments of this process aren't meant for the thread.
  const worker = new Worker(file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let asked: Asked | null = null;
  let isOver = false;
  let isUnwanted = false;
  const settle = (how: (one: Asked) => void) => {
    const one = asked;
    asked = null;
    worker.unref(); // waiting for the person must not keep the process alive
    if (one !== null) how(one);
  };
  worker.on('message', (message: ImportAnswer | ImportProgress) => {
    if (message.kind === 'progress') asked?.onProgress(message.progress);
    else {
      settle(({ done }) => done(message));
      if (isUnwanted) void worker.terminate();
    }
  });
  worker.on('error', (error) => {
    if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY')
      settle(({ done }) => done({ kind: 'too-big' }));
    else settle(({ fail }) => fail(error));
  });
  worker.on('exit', () => {
    isOver = true;
    settle(({ done }) => done({ kind: 'stopped' }));
  });
  return {
    ask: (task, onProgress) =>
      new Promise((done, fail) => {
        if (isOver || isUnwanted) return done({ kind: 'stopped' });
        asked = { task, onProgress, done, fail };
        worker.ref();
        post(worker, task);
      }),
    async stop() {
      isUnwanted = true;
      // Terminating a thread in the middle of a call into SQLite can crash the whole process, so writing
      // stops at its next step.
      if (asked?.task.kind === 'write') raise(asked.task.stop);
      else void worker.terminate();
      if (!isOver) await once(worker, 'exit');
    },
  };
}
