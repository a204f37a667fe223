import { test } from 'vitest';
import { swappedAt, swaps } from './other-file.ts';

test.each(Object.entries(swaps))(
  'if the file %s at any step of a save, everything reported as saved is in one file',
  async (_what, swap) => {
    for (let at = 1; await swappedAt(swap, at); at += 1);
  },
);
