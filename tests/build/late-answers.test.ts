import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../build/build-app.ts';
import { randomFrom } from '../../build/standin/ipc/random-from.ts';
import {
  noChromium,
  removeSmallApps,
  type SmallApp,
  smallAppRequest,
  startSmallApp,
} from './start-small-app.ts';

test('a seed always gives the same numbers, spread between 0 and 1', () => {
  const drawn = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 1000 }, random);
  };
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
  const tenths = new Set(drawn(7).map((number) => Math.floor(number * 10)));
  expect([...tenths].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

describe.skipIf(noChromium !== null)('a run with late answers', () => {
  let app: SmallApp;
  beforeAll(async () => {
    await buildApp();
    app = await startSmallApp(smallAppRequest({ RUNG_STANDIN_LATE: '7' }));
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    removeSmallApps();
  });

  test('every answer arrives, and a later one can overtake an earlier one', async () => {
    const arrived = await app.page.evaluate(async () => {
      const order: number[] = [];
      const asking = Array.from({ length: 30 }, async (_each, index) => {
        await globalThis.small.ask('echo', index);
        order.push(index);
      });
      await Promise.all(asking);
      return order;
    });
    const asked = arrived.toSorted((one, other) => one - other);
    expect(asked).toEqual(Array.from({ length: 30 }, (_each, index) => index));
    expect(arrived).not.toEqual(asked);
  });
});
