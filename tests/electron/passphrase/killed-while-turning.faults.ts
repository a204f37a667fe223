import { test } from 'vitest';
import {
  killedWhileChanging,
  killedWhileSettingAside,
  killedWhileTurningOff,
  killedWhileTurningOn,
} from './killed-while-turning.ts';

test('the power went at every step of turning the passphrase on: it is off as before, or on and nothing is plain', async () => {
  await killedWhileTurningOn(1);
});

test('the power went at every step of turning it off: everything opens, with the passphrase or without', async () => {
  await killedWhileTurningOff(1);
});

test('the power went at every step of changing it: one passphrase opens Rung, and the other nothing', async () => {
  await killedWhileChanging(1);
});

test('the power went at every step of setting locked data aside: it is whole, here or there', async () => {
  await killedWhileSettingAside(1);
});
