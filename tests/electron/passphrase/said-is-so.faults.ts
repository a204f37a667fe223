import { afterEach, test } from 'vitest';
import { closeAll } from './guarded-data.ts';
import { saidIsSo, tasks } from './said-is-so.ts';

afterEach(closeAll);

test.each(Object.entries(tasks))(
  'the disk failed at every step of %s: what Rung says of it is so',
  async (_name, task) => {
    await saidIsSo(task, Number.MAX_SAFE_INTEGER);
  },
);
