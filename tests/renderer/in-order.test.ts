import { expect, test } from 'vitest';
import { inOrder } from '../../renderer/state/in-order.ts';

test('answers arrive in the order of their requests, whichever is ready first', async () => {
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  const third = Promise.withResolvers<string>();
  const arrived: string[] = [];
  const ask = inOrder()((answer: Promise<string>) => answer);
  const all = [first, second, third].map(async ({ promise }) => {
    arrived.push(await ask(promise).catch((error: Error) => error.message));
  });

  third.resolve('third');
  second.reject(new Error('second failed'));
  await Promise.resolve();
  expect(arrived).toEqual([]);

  first.resolve('first');
  await Promise.all(all);
  expect(arrived).toEqual(['first', 'second failed', 'third']);
});

test('each sequence of answers is independent', async () => {
  const waiting = Promise.withResolvers<string>();
  const slow = inOrder()(() => waiting.promise);
  const quick = inOrder()(async () => 'quick');
  const slowAnswer = slow();
  await expect(quick()).resolves.toBe('quick');
  waiting.resolve('slow');
  await expect(slowAnswer).resolves.toBe('slow');
});
