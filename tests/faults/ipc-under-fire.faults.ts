import { test } from 'vitest';
import { askMadly } from './ipc-under-fire.ts';

test('a page went mad and asked each method two thousand things: it was refused, and the data did not change', async () => {
  await askMadly(2_000);
});
