import { expect } from 'vitest';
import { readSettings } from '../../../electron/store/settings/settings.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { type Failing, onFailingDisk } from './failing-calls.ts';
import {
  filesWith,
  type Guarded,
  guarded,
  passphrase,
  plantData,
  planted,
} from './guarded-data.ts';

const other = 'another passphrase';

/** A passphrase task, and what must be true after each outcome, once the disk works again. */
interface Task {
  readonly begin: (folder: string) => Promise<Guarded & { readonly recovery: string }>;
  readonly work: (data: Guarded) => Promise<{ readonly kind: string }>;
  readonly check: (folder: string, said: Said, recovery: string) => Promise<void>;
}

interface Said {
  readonly kind: string;
  readonly recoveryKey?: string;
  readonly isSure?: boolean;
}

export const tasks = {
  'turning it on': {
    begin: async (folder) => ({ ...(await guarded(folder)), recovery: '' }),
    work: ({ service }) => service.turnOn(passphrase),
    async check(folder, said) {
      if (said.kind === 'made') {
        await opens(folder, { right: [passphrase, said.recoveryKey ?? ''], wrong: [other] });
        expect(filesWith(folder, planted)).toEqual([]);
      } else await opensPlain(folder);
    },
  },
  'turning it off': {
    begin: turnedOn,
    work: ({ service }) => service.turnOff(passphrase),
    async check(folder, said, recovery) {
      if (said.kind === 'done') await opensPlain(folder);
      else await opens(folder, { right: [passphrase, recovery], wrong: [other] });
    },
  },
  'changing it': {
    begin: turnedOn,
    work: ({ service }) => service.change({ secret: passphrase, passphrase: other }),
    async check(folder, said, recovery) {
      const [right, wrong] = said.kind === 'done' ? [other, passphrase] : [passphrase, other];
      await opens(folder, { right: [right, recovery], wrong: [wrong] });
    },
  },
  'making a recovery key': {
    begin: turnedOn,
    work: ({ service }) => service.makeRecoveryKey(passphrase),
    async check(folder, said, recovery) {
      const made = said.recoveryKey === undefined ? [] : [said.recoveryKey];
      expect(made).toHaveLength(said.kind === 'made' ? 1 : 0);
      await opens(folder, { right: [passphrase, recovery, ...made], wrong: [other] });
    },
  },
} as const satisfies Record<string, Task>;

/** The disk fails at up to `most` calls spread over the task, once or from then on: what Rung reports is true. */
export async function saidIsSo(task: Task, most: number): Promise<void> {
  const { calls } = await tried(task, {
    from: Number.MAX_SAFE_INTEGER,
    lasting: false,
    code: 'EIO',
  });
  expect(calls).toBeGreaterThan(10);
  for (const lasting of [false, true]) {
    const said = new Set<string>();
    for (let from = 1; from <= calls; from += Math.ceil(calls / most)) {
      const { outcome } = await tried(task, { from, lasting, code: 'EIO' });
      said.add(outcome);
    }
    expect(said).toContain('not-saved');
  }
}

async function tried(task: Task, failing: Failing): Promise<{ outcome: string; calls: number }> {
  const folder = temporaryFolder();
  plantData(folder);
  const data = await task.begin(folder);
  const { outcome, calls } = await onFailingDisk(failing, () => task.work(data));
  data.close();
  if ('thrown' in outcome) throw outcome.thrown;
  try {
    await task.check(folder, outcome, data.recovery);
  } catch (error) {
    throw new Error(
      `The disk failed ${failing.lasting ? 'from' : 'at'} call ${failing.from} of ${calls}: Rung said ${JSON.stringify(outcome)}.`,
      { cause: error },
    );
  }
  return { outcome: outcome.kind, calls };
}

async function turnedOn(folder: string): Promise<Guarded & { readonly recovery: string }> {
  const data = await guarded(folder);
  const outcome = await data.service.turnOn(passphrase);
  if (outcome.kind !== 'made') throw new Error(outcome.kind);
  return { ...data, recovery: outcome.recoveryKey };
}

/** A new start with each right secret opens everything, and none of the wrong ones opens anything. */
async function opens(
  folder: string,
  { right, wrong }: { readonly right: readonly string[]; readonly wrong: readonly string[] },
): Promise<void> {
  for (const secret of wrong) {
    const { service, dataSession, pass, close } = await guarded(folder);
    expect(dataSession.start().kind).toBe('locked');
    pass(60);
    expect((await service.unlock(secret)).kind).toBe('wrong');
    close();
  }
  for (const secret of right) {
    const { service, dataSession, pass, close } = await guarded(folder);
    pass(60);
    expect((await service.unlock(secret)).kind).toBe('unlocked');
    expect(readSettings(dataSession.db()).name).toBe(planted);
    expect((await service.state()).left).toEqual([]);
    close();
  }
}

async function opensPlain(folder: string): Promise<void> {
  const { dataSession, close } = await guarded(folder);
  expect(dataSession.start().kind).toBe('ready');
  expect(readSettings(dataSession.db()).name).toBe(planted);
  close();
}
