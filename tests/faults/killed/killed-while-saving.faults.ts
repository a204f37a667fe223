import { test } from 'vitest';
import { killedWhileSaving } from './killed-while-saving.ts';

test('after each of a hundred power cuts in the middle of saving, every acknowledged save is there and nothing is torn', async () => {
  await killedWhileSaving(100);
});
