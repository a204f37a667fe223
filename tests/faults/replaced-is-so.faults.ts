import { test } from 'vitest';
import { restoredIsSo } from './replaced-is-so.ts';

test('the disk failed at every step of restoring a backup: what Rung says of it is so', async () => {
  await restoredIsSo(1);
});
