import { afterEach, test } from 'vitest';
import { closeAll } from '../electron/passphrase/guarded-data.ts';
import { codes, fileTasks, meets, oneCall } from './every-errno.ts';

afterEach(closeAll);

// Each task meets some of the errors, and all of them together a third; `every-errno.faults.ts` has the rest.
const everyNth = Object.keys(fileTasks).length * 3;

test.each(Object.entries(fileTasks))(
  'whatever the system says to a call during %s, Rung says what happened, and goes on',
  async (name, task) => {
    const first = Object.keys(fileTasks).indexOf(name);
    const some = codes.filter((_, index) => index % everyNth === first * 3);
    await meets(task, some, (calls, turn) => oneCall(calls, turn * 7 + first));
  },
);
