// Started by a test as a process of its own: opens what is locked, locks it again, and says when.
import { createInterface } from 'node:readline';
import { writeHeapSnapshot } from 'node:v8';
import { collectGarbage } from '../../../electron/passphrase/collect-garbage.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { type Guarded, guarded } from './guarded-data.ts';

const [folder = '', snapshot = ''] = process.argv.slice(2);
const data = await guarded(folder);
let records: unknown = null;
const lines = createInterface({ input: process.stdin });
for await (const line of lines) {
  if (line === 'lock') await lock(data);
  else await open(data, line);
}

async function open({ keeper, desk }: Guarded, passphrase: string): Promise<void> {
  const { kind } = await keeper.unlock(passphrase);
  records = readRecords(desk.db());
  process.stdout.write(`${kind} ${JSON.stringify(records).length}\n`);
}

async function lock({ lock }: Guarded): Promise<void> {
  lock();
  records = null;
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  writeHeapSnapshot(snapshot);
  process.stdout.write(`locked ${records}\n`);
}
