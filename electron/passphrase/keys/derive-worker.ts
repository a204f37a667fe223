import { parentPort, workerData } from 'node:worker_threads';
import { type DeriveTask, deriveKey } from './derive-key.ts';

// Runs in the thread that `derive-thread.ts` starts.
const task: DeriveTask = workerData;
deriveKey(task);
parentPort?.postMessage('derived');
