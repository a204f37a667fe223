import { test } from 'vitest';
import { askMadly } from './ipc-under-fire.ts';

test('if a page sends two thousand arbitrary requests per method, all are rejected, and the data stays unchanged', async () => {
  await askMadly(2_000);
});
