// Started by a test in its own process: unlocks, imports a file, locks again, and reports each step.
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeHeapSnapshot } from 'node:v8';
import { backupId } from '../../../data/backups/backup.ts';
import { instant } from '../../../data/values/iso-date.ts';
import { importing } from '../../../electron/import/importing.ts';
import { collectGarbage } from '../../../electron/passphrase/collect-garbage.ts';
import { deriveThreads } from '../../../electron/passphrase/keys/derive-thread.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { type Guarded, guarded } from './guarded-data.ts';

const [folder = '', snapshot = '', imported = ''] = process.argv.slice(2);
const workers = join(import.meta.dirname, '../../../electron');
const { derive } = deriveThreads(join(workers, 'passphrase/keys/derive-worker.ts'));
const data = await guarded(folder, { derive });
let records: unknown = null;
const imports = importing({
  askWhich: async () => imported,
  dataSession: data.dataSession,
  keyStore: data.keyStore,
  backUp: () => ({ kind: 'made', id: backupId(instant(new Date(0)), 'import') }),
  backupsFolder: data.paths.backupsFolder,
  dataFile: data.paths.dataFile,
  clock: () => new Date(Date.UTC(2026, 10, 22, 8)),
  onProgress: () => {},
  workerFile: join(workers, 'import/import-worker.ts'),
});
const lines = createInterface({ input: process.stdin });
for await (const line of lines) {
  if (line === 'lock' || line === 'lock and draw') await lock(data, line !== 'lock');
  else if (line === 'import') await takeIn();
  else await open(data, decodeURIComponent(line));
}

async function open({ service, dataSession }: Guarded, passphrase: string): Promise<void> {
  const { kind } = await service.unlock(passphrase);
  records = readRecords(dataSession.db());
  process.stdout.write(`${kind} ${JSON.stringify(records).length}\n`);
}

async function takeIn(): Promise<void> {
  await imports.choose();
  const { kind } = await imports.importChosen('fresh');
  process.stdout.write(`${kind}\n`);
}

/** Writing a heap snapshot takes memory and would overwrite what the test looks for. */
async function lock({ lock }: Guarded, isDrawn: boolean): Promise<void> {
  lock();
  imports.forget();
  records = null;
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  if (isDrawn) writeHeapSnapshot(snapshot);
  process.stdout.write(`locked ${records}\n`);
}
