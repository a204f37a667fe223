import { test, vi } from 'vitest';
import { whyNoStrace } from '../helpers/strace.ts';
import { diskTasks } from './disk-tasks.ts';
import { type Failure, survives } from './failing-disk.ts';

vi.mock(
  import('../../electron/store/migrations/list.ts'),
  () => import('../store/migrations/later-steps.ts'),
);

/** Moments that are in every task; the faults know them all. */
const moments: readonly Failure[] = [
  { call: 'pwrite64', error: 'ENOSPC', when: 10, lasting: true },
  { call: 'fsync', error: 'ESTALE', when: 3, lasting: false }, // as a network drive that went away says it
];

test.for(diskTasks)(
  'the disk was full, or failed, during %s: what was there stays whole, and it works once the disk is well',
  async (task, { skip }) => {
    skip(whyNoStrace !== null, whyNoStrace ?? '');
    await Promise.all(moments.map((failure) => survives(task, failure)));
  },
);
