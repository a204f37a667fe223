// Started by tests as a process of its own, on a disk that fails: does one thing, and says what came of it.
import '../store/migrations/with-later-steps.ts';
import crypto from 'node:crypto';
import { writevSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Unfinished files get names that strace can be told beforehand.
let names = 0;
crypto.randomUUID = () => {
  names += 1;
  return `00000000-0000-4000-8000-00000000000${names}`;
};
syncBuiltinESMExports();
const { openedRung } = await import('../electron/ipc/opened-rung.ts');
const { diskTasks, doTask, keyStoreOf } = await import('./disk-tasks.ts');

const [folder = '', named] = process.argv.slice(2);
const task = diskTasks.find((each) => each === named) ?? 'a start';
try {
  const rung = openedRung(folder, { keyStore: keyStoreOf(task) });
  // What fails is tried once more, as a person would.
  report(await doTask(rung, task));
  report(await doTask(rung, task));
  rung.close();
} catch (error) {
  report({ kind: 'threw', error: error instanceof Error ? error.stack : String(error) });
}

/** By a call that nothing else makes, so that it is none of those that fail. */
function report(outcome: unknown): void {
  writevSync(1, [Buffer.from(JSON.stringify(outcome)), Buffer.from('\n')]);
}
