import { test, vi } from 'vitest';
import { whyNoStrace } from '../../helpers/strace.ts';
import { diskTasks } from './disk-tasks.ts';
import { type Failure, survives } from './failing-disk.ts';

vi.mock(
  import('../../../electron/store/migrations/list.ts'),
  () => import('../../store/migrations/later-steps.ts'),
);

/** Moments that every task has; the fault-injection tests cover them all. */
const moments: readonly Failure[] = [
  { call: 'pwrite64', error: 'ENOSPC', when: 10, lasting: true },
  { call: 'fsync', error: 'ESTALE', when: 3, lasting: false }, // as a disconnected network drive reports it
];

test.for(diskTasks)(
  'if the disk is full or fails during %s, existing data stays intact, and it works once the disk does',
  async (task, { skip }) => {
    skip(whyNoStrace !== null, whyNoStrace ?? '');
    await Promise.all(moments.map((failure) => survives(task, failure)));
  },
);
