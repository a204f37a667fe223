import { afterEach, test } from 'vitest';
import { closeAll } from '../electron/passphrase/guarded-data.ts';
import { codes, fileTasks, meets, someOfEachKind } from './every-errno.ts';

afterEach(closeAll);

test.each(Object.entries(fileTasks))(
  'whatever the system says to any kind of call during %s, Rung says what happened, and goes on',
  async (_name, task) => {
    await meets(task, codes, someOfEachKind);
  },
);
