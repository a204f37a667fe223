import { expect, test, vi } from 'vitest';
import { whyNoStrace } from '../../helpers/strace.ts';
import { diskTasks } from './disk-tasks.ts';
import {
  everyErrno,
  everyFailure,
  type Failure,
  spread,
  survives,
  wholeOrTold,
} from './failing-disk.ts';

vi.mock(
  import('../../../electron/store/migrations/list.ts'),
  () => import('../../store/migrations/later-steps.ts'),
);

test.for(diskTasks)(
  'if the disk fails at any one call during %s, existing data stays intact, and it works once the disk does',
  async (task, { skip }) => {
    skip(whyNoStrace !== null, whyNoStrace ?? '');
    const lost: string[] = [];
    await eachOf(spread(await everyFailure(task), 40), async (failure) => {
      await survives(task, failure).catch((error: unknown) => lost.push(String(error)));
    });
    expect(lost).toEqual([]);
  },
);

test.for(diskTasks)(
  'if SQLite gets any system error during %s, existing data stays intact, and Rung reports what happened',
  async (task, { skip }) => {
    skip(whyNoStrace !== null, whyNoStrace ?? '');
    const lost: string[] = [];
    await eachOf(await everyErrno(task), async (failure) => {
      await survives(task, failure).catch((error: unknown) => lost.push(String(error)));
    });
    expect(lost).toEqual([]);
  },
);

const withData = diskTasks.filter((task) => task !== 'a first start');

// SQLite3 Multiple Ciphers 2.4.0 treats a page of a plain file as read even if the disk couldn't read it. This is
// fixed in its sources (its pull request 272), but not in a release yet. Once a release has it, nothing needs to
// be reported any more, and the first of these tests fails to say so: `pread64` is then a call like the others.
test.for(withData)(
  'if the disk can’t read one page back during %s, nothing is lost silently, and every backup is intact',
  async (task, { skip }) => {
    skip(whyNoStrace !== null, whyNoStrace ?? '');
    const came = new Set<string>();
    await eachOf(spread(await everyFailure(task, ['pread64']), 40), async (failure) => {
      came.add(await wholeOrTold(task, failure).catch(String));
    });
    const isSealed = task === 'a start behind a passphrase';
    expect([...came].filter((each) => each !== 'whole' && (isSealed || each !== 'told'))).toEqual(
      [],
    );
    if (task === 'a start') expect([...came]).toContain('told');
  },
);

/** Two at a time. */
async function eachOf(
  failures: Failure[],
  work: (failure: Failure) => Promise<void>,
): Promise<void> {
  const goOn = async () => {
    for (let next = failures.pop(); next !== undefined; next = failures.pop()) await work(next);
  };
  await Promise.all([goOn(), goOn()]);
}
