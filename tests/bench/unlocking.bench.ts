import { randomBytes, scrypt } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../build/root.ts';
import { deriveThreads } from '../../electron/passphrase/keys/derive-thread.ts';
import { usualCost } from '../../electron/passphrase/keys/scrypt-cost.ts';
import { guarded, passphrase } from '../electron/passphrase/guarded-data.ts';
import { medians } from './rounds.ts';
import { yearOfData } from './year-of-data.ts';

const rounds = 15;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

test('unlocking a year of data, compared with deriving the key alone', async ({ task }) => {
  const threads = deriveThreads(join(root, 'out', 'main', 'derive-worker.js'));
  afterAll(threads.stop);
  const rung = await guarded(yearOfData(), { derive: threads.derive, cost: usualCost });
  afterAll(rung.close);
  expect(await rung.service.turnOn(passphrase)).toMatchObject({ kind: 'made' });
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const salt = randomBytes(32);
  const took = await medians(rounds, {
    derive: () => timed(() => derive(passphrase, salt, 32, { ...usualCost, maxmem: 2 ** 28 })),
    unlock: () => {
      rung.lock();
      return timed(() => rung.service.unlock(passphrase));
    },
  });
  expect(rung.dataSession.start()).toMatchObject({ kind: 'ready' });
  task.meta.goals = [
    {
      what: 'unlocking ÷ deriving the key',
      took: took('unlock'),
      beside: took('derive'),
      unit: 'ms',
      atMost: { ratio: 1.1 },
    },
  ];
});
