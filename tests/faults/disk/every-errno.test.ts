import { afterEach, test } from 'vitest';
import { closeAll } from '../../electron/passphrase/guarded-data.ts';
import { codes, fileTasks, meets, oneCall } from './every-errno.ts';

afterEach(closeAll);

// Each task meets some of the errors, and all tasks together a third; `every-errno.faults.ts` has the rest.
const everyNth = Object.keys(fileTasks).length * 3;

test.each(Object.entries(fileTasks))(
  'whatever error a call returns during %s, Rung reports what happened and keeps working',
  async (name, task) => {
    const first = Object.keys(fileTasks).indexOf(name);
    const some = codes.filter((_, index) => index % everyNth === first * 3);
    await meets(task, some, (calls, turn) => oneCall(calls, turn * 7 + first));
  },
);
