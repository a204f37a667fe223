import { test } from 'vitest';
import { swappedAt, swaps } from './other-file.ts';

test.each(Object.entries(swaps))(
  'the file %s under the app, at each step of a save: all that was said to be kept is in one file',
  async (_what, swap) => {
    for (let at = 1; await swappedAt(swap, at); at += 1);
  },
);
