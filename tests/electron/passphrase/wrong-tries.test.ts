import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitAfter, wrongTries } from '../../../electron/passphrase/wrong-tries.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

/** A clock that moves on command, and a file that counts the attempts. */
function setUp(file = join(temporaryFolder(), 'rung.tries')) {
  let passed = 0;
  const start = () => wrongTries(file, () => passed);
  return {
    file,
    start,
    pass(seconds: number) {
      passed += seconds * 1000;
    },
    /** Like a restart: the elapsed time is no longer known. */
    restart() {
      passed = 12_345;
      return start();
    },
  };
}

test('each wrong passphrase makes you wait longer, up to a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 1000].map(waitAfter)).toEqual([
    0, 1, 2, 4, 8, 16, 32, 60, 60, 60,
  ]);
  const { start, pass } = setUp();
  const tries = start();
  tries.wrong();
  tries.wrong();
  tries.wrong();
  expect(tries.waitSeconds()).toBe(4);
  pass(1.5);
  expect(tries.waitSeconds()).toBe(3);
  pass(2.5);
  expect(tries.waitSeconds()).toBe(0);
});

test('restarting Rung starts the wait again, whatever the clock says', () => {
  const { start, pass, restart } = setUp();
  const tries = start();
  for (let count = 0; count < 5; count += 1) tries.wrong();
  pass(6);
  const again = restart();
  expect(again.waitSeconds()).toBe(16);
  pass(16);
  expect(again.waitSeconds()).toBe(0);
  again.wrong();
  expect(again.waitSeconds()).toBe(32);
});

test('the right passphrase resets the count', () => {
  const { start, restart } = setUp();
  const tries = start();
  tries.wrong();
  tries.wrong();
  tries.right();
  expect(tries.waitSeconds()).toBe(0);
  const again = restart();
  again.wrong();
  expect(again.waitSeconds()).toBe(1);
});

test('a damaged or absurd count is ignored', () => {
  const { file, start } = setUp();
  for (const text of ['', '{', '{"wrong":-1}', '[]']) {
    writeFileSync(file, text);
    expect(start().waitSeconds()).toBe(0);
  }
});

test.skipIf(!canMount)(
  'on a disk that has become read-only the right passphrase still counts',
  async () => {
    await onSmallDisk(64, (folder, remount) => {
      const { start, pass } = setUp(join(folder, 'rung.tries'));
      const tries = start();
      tries.wrong();
      pass(1);
      remount('ro');
      tries.right();
      expect(tries.waitSeconds()).toBe(0);
    });
  },
);
