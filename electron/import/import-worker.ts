import { parentPort } from 'node:worker_threads';
import type { Progress } from '../../data/values/outcome.ts';
import type { ImportProgress, ImportTask } from './import-task.ts';
import { importWork } from './import-work.ts';

// Runs in the thread that `import-thread.ts` starts.
const work = importWork();

function onProgress(progress: Progress): void {
  parentPort?.postMessage({ kind: 'progress', progress } satisfies ImportProgress);
}

parentPort?.on('message', (task: ImportTask) => {
  void work(task, onProgress).then((answer) => parentPort?.postMessage(answer));
});
