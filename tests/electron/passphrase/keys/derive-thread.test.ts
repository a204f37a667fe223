import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import {
  type Derive,
  DeriveError,
  deriveThreads,
} from '../../../../electron/passphrase/keys/derive-thread.ts';
import { usualCost } from '../../../../electron/passphrase/keys/scrypt-cost.ts';
import { openKey, sealKey } from '../../../../electron/passphrase/keys/sealed-key.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import {
  closeAll,
  guarded,
  leftovers,
  littleCost,
  passphrase,
  plantData,
} from '../guarded-data.ts';
import { derivedHere } from './derived-here.ts';

/**
 * Names of Node's scrypt calls on this thread: in Electron each would freeze the window for as long as a
 * derivation takes.
 */
const calledHere: string[] = [];

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const counted =
    <Args extends readonly unknown[], Value>(name: string, call: (...args: Args) => Value) =>
    (...args: Args) => {
      calledHere.push(name);
      return call(...args);
    };
  return {
    ...crypto,
    scrypt: counted('scrypt', crypto.scrypt),
    scryptSync: counted('scryptSync', crypto.scryptSync),
  };
});

afterEach(closeAll);

const workerFile = join(
  import.meta.dirname,
  '../../../../electron/passphrase/keys/derive-worker.ts',
);
const salt = randomBytes(32);

function threads(file = workerFile) {
  const started = deriveThreads(file);
  onTestFinished(started.stop);
  return started;
}

/** A worker that does something other than derive. */
function workerThat(does: string): string {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(file, does);
  return file;
}

test('a thread derives the same as scrypt, at the usual cost and at the lowest', async () => {
  const { derive } = threads();
  const [, here] = [calledHere.splice(0), derivedHere];
  for (const cost of [littleCost, { ...usualCost, N: 2 ** 14 }]) {
    expect(await derive('façade', salt, cost)).toEqual(await here('façade', salt, cost));
  }
});

test('the main thread stays responsive and derives nothing while the passphrase is turned on, changed or unlocked', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { derive } = threads();
  const answered: number[] = [];
  const watched: Derive = async (...asked) => {
    let isDone = false;
    let turns = 0;
    const key = derive(...asked).finally(() => {
      isDone = true;
    });
    for (; !isDone; turns += 1) await turn();
    answered.push(turns);
    return await key;
  };
  const { service, lock } = await guarded(folder, { derive: watched });
  calledHere.splice(0);
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made' });
  const change = { secret: passphrase, passphrase: 'another passphrase' };
  expect(await service.change(change)).toMatchObject({ kind: 'done' });
  expect(await service.makeRecoveryKey(change.passphrase)).toMatchObject({ kind: 'made' });
  lock();
  const unlocked = service.unlock(change.passphrase);
  expect(await service.state()).toMatchObject({ on: true });
  expect(await unlocked).toMatchObject({ kind: 'unlocked' });
  expect(calledHere).toEqual([]);
  expect(answered).toHaveLength(5);
  for (const turns of answered) expect(turns).toBeGreaterThan(1);
});

test('two simultaneous attempts are handled one after the other', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { derive } = threads();
  const steps: string[] = [];
  const noted: Derive = async (...asked) => {
    steps.push('begun');
    const key = await derive(...asked);
    steps.push('done');
    return key;
  };
  const { service, lock } = await guarded(folder, { derive: noted });
  await service.turnOn(passphrase);
  lock();
  steps.splice(0);
  const tries = await Promise.all([service.unlock('a wrong one'), service.unlock(passphrase)]);
  expect(tries).toEqual([
    { kind: 'wrong', waitSeconds: 1 },
    { kind: 'too-soon', waitSeconds: 1 }, // not even checked
  ]);
  expect(steps).toEqual(['begun', 'done']);
});

test.for([
  ['ends', 'process.exit(0)'],
  ['is killed', 'process.exit(1)'],
  ['finds no memory', "throw new RangeError('Array buffer allocation failed')"],
])(
  'if the thread %s, the attempt doesn’t count, nothing changes, and no wait starts',
  async ([, does = '']) => {
    const folder = temporaryFolder();
    plantData(folder);
    const { derive } = threads(workerThat(does));
    const off = await guarded(folder, { derive });
    expect(await off.service.turnOn(passphrase)).toEqual({ kind: 'not-tried' });
    expect(await off.service.state()).toMatchObject({ on: false });
    expect(leftovers(folder)).toEqual([]);
    off.close();

    const on = await guarded(folder);
    await on.service.turnOn(passphrase);
    on.close();
    const { service, dataSession, keyStore } = await guarded(folder, { derive });
    expect(await service.unlock('a wrong one')).toEqual({ kind: 'not-tried' });
    expect(keyStore.key()).toBeNull();
    expect(dataSession.start()).toMatchObject({ kind: 'locked', waitSeconds: 0 });
  },
);

test('if Rung quits during a derivation, no answer arrives and nothing is unlocked', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const prepared = await guarded(folder);
  await prepared.service.turnOn(passphrase);
  prepared.close();
  const { derive, stop } = threads();
  const { service, keyStore } = await guarded(folder, { derive });
  const unlocked = service.unlock(passphrase);
  await turn();
  stop();
  expect(await unlocked).toEqual({ kind: 'not-tried' });
  expect(keyStore.key()).toBeNull();
  await expect(derive(passphrase, salt, littleCost)).rejects.toThrow(DeriveError);
});

test('the typed secret and the derived key are overwritten in the memory shared with the thread', async () => {
  // This worker keeps what it was given, and shows it on request.
  const shared = new BroadcastChannel(`derive-${process.pid}`);
  onTestFinished(() => shared.close());
  const { derive } = threads(
    workerThat(`import { workerData, parentPort } from 'node:worker_threads';
      const shared = new BroadcastChannel('derive-${process.pid}');
      const read = () => [workerData.typed, workerData.derived].map((b) => Buffer.from(b).toString('hex'));
      new Uint8Array(workerData.derived).fill(7);
      const before = read();
      parentPort.postMessage('derived');
      shared.onmessage = () => { shared.postMessage([before, read()]); shared.close(); };`),
  );
  const key = await derive('secret', salt, littleCost);
  expect(key.toString('hex')).toBe('07'.repeat(32));
  const shown = new Promise((resolve) => {
    shared.onmessage = ({ data }) => resolve(data);
  });
  shared.postMessage('show');
  const typed = Buffer.from('secret').toString('hex');
  expect(await shown).toEqual([
    [typed, '07'.repeat(32)],
    ['00'.repeat(6), '00'.repeat(32)],
  ]);
});

test('a key sealed with a thread opens without one, and vice versa', async () => {
  const { derive } = threads();
  const key = randomBytes(32);
  const sealed = await sealKey(key, passphrase, littleCost, derive);
  expect(await openKey(sealed, passphrase, derivedHere)).toEqual(key);
  const here = await sealKey(key, passphrase, littleCost, derivedHere);
  expect(await openKey(here, passphrase, derive)).toEqual(key);
});
