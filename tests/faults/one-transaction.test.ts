import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openedRung } from '../electron/ipc/opened-rung.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { idsOf, stepsInRound, takeStep } from './killed/saving-steps.ts';

test('each thing a person does is one transaction, all or nothing', async () => {
  let newId = idsOf(0);
  const { api, dataFile, close } = openedRung(temporaryFolder(), { newId: () => newId() });
  let asked = 0;
  const counted = new Proxy(api, {
    get(target, method, receiver) {
      asked += 1;
      return Reflect.get(target, method, receiver);
    },
  });
  for (let step = 0; step < stepsInRound; step += 1) {
    newId = idsOf(step);
    asked = 0;
    const before = committed(dataFile);
    await takeStep(counted, step);
    expect([step, committed(dataFile) - before]).toEqual([step, asked]);
  }
  close();
});

/** How many transactions SQLite has counted since it opened the log: `iChange` in the header of its index. */
function committed(dataFile: string): number {
  return readFileSync(`${dataFile}-shm`).readUInt32LE(8);
}
