import { test } from 'vitest';
import {
  killedWhileChanging,
  killedWhileSettingAside,
  killedWhileTurningOff,
  killedWhileTurningOn,
} from './killed-while-turning.ts';

test('a power cut at every step of turning the passphrase on leaves it off as before, or on with nothing in plain text', async () => {
  await killedWhileTurningOn(1);
});

test('a power cut at every step of turning it off: everything opens, with the passphrase or without', async () => {
  await killedWhileTurningOff(1);
});

test('a power cut at every step of changing it: one passphrase opens Rung, and the other opens nothing', async () => {
  await killedWhileChanging(1);
});

test('a power cut at every step of setting locked data aside leaves it complete, in either place', async () => {
  await killedWhileSettingAside(1);
});
