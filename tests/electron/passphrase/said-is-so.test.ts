import { renameSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { closeAll, guarded, keyTexts, passphrase, pathsIn, plantData } from './guarded-data.ts';
import { saidIsSo, tasks } from './said-is-so.ts';

afterEach(closeAll);

test.each(Object.entries(tasks))(
  'if the disk fails in the middle of %s, what Rung reports is true',
  async (_name, task) => {
    await saidIsSo(task, 8);
  },
);

test('if the data disappears while the passphrase is turned on, nothing is reported as encrypted', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { service, dataSession, close } = await guarded(folder);
  const { dataFile } = pathsIn(folder);
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
