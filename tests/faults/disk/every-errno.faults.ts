import { afterEach, test } from 'vitest';
import { closeAll } from '../../electron/passphrase/guarded-data.ts';
import { codes, fileTasks, meets, someOfEachKind } from './every-errno.ts';

afterEach(closeAll);

test.each(Object.entries(fileTasks))(
  'whatever error any kind of call returns during %s, Rung reports what happened and keeps working',
  async (_name, task) => {
    await meets(task, codes, someOfEachKind);
  },
);
