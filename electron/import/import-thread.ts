import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../../data/values/outcome.ts';
import { codeOf } from '../store/file/failure.ts';
import { type ImportAnswer, type ImportProgress, type ImportTask, raise } from './import-task.ts';

/** `stopped`: it was stopped. `too-big`: the memory that it may have was not enough. */
export type ThreadAnswer = ImportAnswer | { readonly kind: 'too-big' };

/** A thread that reads one file, and writes it. One task at a time. */
export interface ImportThread {
  /** Rejects where the thread has a defect. */
  readonly ask: (task: ImportTask, tell: (progress: Progress) => void) => Promise<ThreadAnswer>;
  /** What it works on is given up; settles when nothing of it runs any more. */
  readonly stop: () => Promise<void>;
}

/** Some four times what the largest file that Rung itself could have saved needs. */
const mostMemory = 1_024; // megabytes

interface Asked {
  readonly task: ImportTask;
  readonly tell: (progress: Progress) => void;
  readonly done: (answer: ThreadAnswer) => void;
  readonly fail: (error: unknown) => void;
}

/** A key goes over as one copy, which the thread overwrites, and is not copied once more on the way. */
function post(worker: Worker, task: ImportTask): void {
  if (task.kind === 'write' && task.key !== null) {
    // A small array lies in the heap of V8, and asking for its buffer copies it: this one lies outside.
    const key = new Uint8Array(new ArrayBuffer(task.key.length));
    key.set(task.key);
    worker.postMessage({ ...task, key } satisfies ImportTask, [key.buffer]);
  } else {
    worker.postMessage(task);
  }
}

/** `file` is `import-worker.ts`, as it was built. */
export function importThread(file: string, memory = mostMemory): ImportThread {
  // Nothing that this process was started with is meant for it.
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
    worker.unref(); // what waits for the person keeps no process alive
    if (one !== null) how(one);
  };
  worker.on('message', (said: ImportAnswer | ImportProgress) => {
    if (said.kind === 'progress') asked?.tell(said.progress);
    else {
      settle(({ done }) => done(said));
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
    ask: (task, tell) =>
      new Promise((done, fail) => {
        if (isOver || isUnwanted) return done({ kind: 'stopped' });
        asked = { task, tell, done, fail };
        worker.ref();
        post(worker, task);
      }),
    async stop() {
      isUnwanted = true;
      // Ended in the middle of a call into SQLite, a thread can take the whole process with it: writing
      // is left at its next step.
      if (asked?.task.kind === 'write') raise(asked.task.stop);
      else void worker.terminate();
      if (!isOver) await once(worker, 'exit');
    },
  };
}
