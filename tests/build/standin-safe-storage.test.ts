import { expect, test } from 'vitest';
import { powerMonitor } from '../../build/standin/system/power-monitor.ts';
import { safeStorage } from '../../build/standin/system/safe-storage.ts';

test('a run that was not given a keychain has none, and says so as Electron does', async () => {
  expect(safeStorage.getSelectedStorageBackend()).toBe('basic_text');
  expect(await safeStorage.isAsyncEncryptionAvailable()).toBe(process.platform === 'linux');
});

test('what was encrypted is unlike the text, each time another, and comes back', async () => {
  const one = await safeStorage.encryptStringAsync('a key');
  const other = await safeStorage.encryptStringAsync('a key');
  expect(one.includes('a key')).toBe(false);
  expect(one.equals(other)).toBe(false);
  expect(await safeStorage.decryptStringAsync(one)).toEqual({
    shouldReEncrypt: false,
    result: 'a key',
  });
  one[one.length - 1] = (one.at(-1) ?? 0) ^ 1;
  await expect(safeStorage.decryptStringAsync(one)).rejects.toThrow();
});

test('nobody is away, and what the stand-in lacks says so', () => {
  expect(powerMonitor.getSystemIdleTime()).toBe(0);
  expect(() => Reflect.get(safeStorage, 'encryptString')).toThrow(
    'not in the stand-in: safeStorage.encryptString',
  );
  expect(() => Reflect.get(powerMonitor, 'getSystemIdleState')).toThrow(
    'not in the stand-in: powerMonitor.getSystemIdleState',
  );
});
