// Started by tests in its own process, on a failing disk: does one task and reports its outcome.
import '../../store/migrations/with-later-steps.ts';
import crypto from 'node:crypto';
import { writevSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Temporary files get names that can be passed to strace beforehand.
let names = 0;
crypto.randomUUID = () => {
  names += 1;
  return `00000000-0000-4000-8000-00000000000${names}`;
};
syncBuiltinESMExports();
const { openedRung } = await import('../../electron/ipc/opened-rung.ts');
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

/** Uses a call that nothing else makes, so that it can't be one that fails. */
function report(outcome: unknown): void {
  writevSync(1, [Buffer.from(JSON.stringify(outcome)), Buffer.from('\n')]);
}
