import { afterEach, test } from 'vitest';
import { closeAll } from './guarded-data.ts';
import { saidIsSo, tasks } from './said-is-so.ts';

afterEach(closeAll);

test.each(Object.entries(tasks))(
  'if the disk fails at any step of %s, what Rung reports is true',
  async (_name, task) => {
    await saidIsSo(task, Number.MAX_SAFE_INTEGER);
  },
);
