import { test } from 'vitest';
import {
  killedWhileChanging,
  killedWhileSettingAside,
  killedWhileTurningOff,
  killedWhileTurningOn,
} from './killed-while-turning.ts';

test('the power went while the passphrase was turned on: it is off as before, or on and nothing is plain', async () => {
  await killedWhileTurningOn(9);
});

test('the power went while it was turned off: everything opens, with the passphrase or without', async () => {
  await killedWhileTurningOff(9);
});

test('the power went while it was changed: one passphrase opens Rung, and the other nothing', async () => {
  await killedWhileChanging(5);
});

test('the power went while locked data was set aside: it is whole, here or there', async () => {
  await killedWhileSettingAside(7);
});
