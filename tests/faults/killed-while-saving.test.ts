import { test } from 'vitest';
import { killedWhileSaving } from './killed-while-saving.ts';

test('the machine stopped in the middle of saving, five times: every save that was acknowledged is there, and nothing is torn', async () => {
  await killedWhileSaving(5);
});
