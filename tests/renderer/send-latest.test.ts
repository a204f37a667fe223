import { expect, test } from 'vitest';
import { sendLatest } from '../../renderer/state/autosave/send-latest.ts';

/** A disk that takes each value only when told to. */
function slowDisk() {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  return {
    taken,
    send: (value: string) =>
      new Promise<void>((done) => {
        waiting.push(() => {
          taken.push(value);
          done();
        });
      }),
    async take() {
      waiting.shift()?.();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
    underWay: () => waiting.length,
  };
}

test('while one value is under way, only the newest of those that come waits', async () => {
  const disk = slowDisk();
  const lane = sendLatest(disk.send);
  for (const value of ['a', 'ab', 'abc']) lane.push(value);
  expect(disk.underWay()).toBe(1);
  await disk.take();
  await disk.take();
  expect(disk.taken).toEqual(['a', 'abc']);
});

test('flush settles only when nothing waits and nothing is under way', async () => {
  const disk = slowDisk();
  const lane = sendLatest(disk.send);
  lane.push('a');
  lane.push('b');
  let settled = false;
  const flushed = lane.flush().then(() => {
    settled = true;
  });
  await disk.take();
  expect(settled).toBe(false);
  await disk.take();
  await flushed;
  expect(disk.taken).toEqual(['a', 'b']);
});

test('with nothing pushed, flush settles at once', async () => {
  await expect(sendLatest(slowDisk().send).flush()).resolves.toBeUndefined();
});

test('after a failure the lane carries the next value', async () => {
  const taken: string[] = [];
  const lane = sendLatest(async (value: string) => {
    if (value === 'bad') throw new Error('refused');
    taken.push(value);
  });
  lane.push('bad');
  await expect(lane.flush()).rejects.toThrow('refused');
  lane.push('good');
  await lane.flush();
  expect(taken).toEqual(['good']);
});
