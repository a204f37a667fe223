import { expect, test } from 'vitest';
import { sendLatest } from '../../renderer/state/autosave/send-latest.ts';

/** A disk that saves each value on command. */
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

test('while one value is being sent, only the newest of the others waits', async () => {
  const disk = slowDisk();
  const lane = sendLatest(disk.send);
  for (const value of ['a', 'ab', 'abc']) lane.push(value);
  expect(disk.underWay()).toBe(1);
  await disk.take();
  await disk.take();
  expect(disk.taken).toEqual(['a', 'abc']);
});

test('flush settles only when nothing is waiting or being sent', async () => {
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

test('flush settles at once if nothing was pushed', async () => {
  await expect(sendLatest(slowDisk().send).flush()).resolves.toBeUndefined();
});

test('after a failure the next value is still sent', async () => {
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
