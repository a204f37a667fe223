import { renameSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { closeAll, guarded, keyTexts, passphrase, placesIn, plantData } from './guarded-data.ts';
import { saidIsSo, tasks } from './said-is-so.ts';

afterEach(closeAll);

test.each(Object.entries(tasks))(
  'the disk failed in the middle of %s: what Rung says of it is so',
  async (_name, task) => {
    await saidIsSo(task, 8);
  },
);

test('the data was away while the passphrase was turned on: nothing is said to be encrypted', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, dataSession, close } = await guarded(folder);
  const { dataFile } = placesIn(folder);
  const { whileClosed } = dataSession;
  Object.assign(dataSession, {
    whileClosed: (work: () => unknown) =>
      whileClosed(() => {
        renameSync(dataFile, `${dataFile}.away`);
        return work();
      }),
  });
  expect(await service.turnOn(passphrase)).toEqual({ kind: 'not-saved', why: 'disk-error' });
  close();
  renameSync(`${dataFile}.away`, dataFile);
  expect(keyTexts(folder).size).toBe(1);
  const again = await guarded(folder);
  expect(again.dataSession.start().kind).toBe('ready');
});
