import { test } from 'vitest';
import {
  killedWhileChanging,
  killedWhileSettingAside,
  killedWhileTurningOff,
  killedWhileTurningOn,
} from './killed-while-turning.ts';

test('a power cut while the passphrase is turned on leaves it off as before, or on with nothing in plain text', async () => {
  await killedWhileTurningOn(9);
});

test('a power cut while it is turned off: everything opens, with the passphrase or without', async () => {
  await killedWhileTurningOff(9);
});

test('a power cut while it is changed: one passphrase opens Rung, and the other opens nothing', async () => {
  await killedWhileChanging(5);
});

test('a power cut while locked data is set aside leaves it complete, in either place', async () => {
  await killedWhileSettingAside(7);
});
