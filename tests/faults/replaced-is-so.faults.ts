import { test } from 'vitest';
import { restoredIsSo } from './replaced-is-so.ts';

test('if the disk fails at any step of restoring a backup, what Rung reports is true', async () => {
  await restoredIsSo(1);
});
