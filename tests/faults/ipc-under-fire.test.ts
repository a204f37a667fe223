import { test } from 'vitest';
import { askMadly, askTooMuch } from './ipc-under-fire.ts';

test('a page went mad and asked everything of every method: it was refused, and the data did not change', async () => {
  await askMadly(40);
});

test('a hundred million characters, and lists without an end, are refused before anybody walks through them', async () => {
  await askTooMuch();
});
