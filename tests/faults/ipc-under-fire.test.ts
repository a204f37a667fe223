import { test } from 'vitest';
import { askMadly, askTooMuch } from './ipc-under-fire.ts';

test('if a page sends arbitrary requests to every method, all are rejected, and the data stays unchanged', async () => {
  await askMadly(40);
});

test('a hundred million characters and huge lists are rejected before anything walks through them', async () => {
  await askTooMuch();
});
