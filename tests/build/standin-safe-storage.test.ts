import { expect, test } from 'vitest';
import { powerMonitor } from '../../build/standin/system/power-monitor.ts';
import { safeStorage } from '../../build/standin/system/safe-storage.ts';

test('a run without a keychain reports that it has none, as Electron does', async () => {
  expect(safeStorage.getSelectedStorageBackend()).toBe('basic_text');
  expect(await safeStorage.isAsyncEncryptionAvailable()).toBe(process.platform === 'linux');
});

test('encrypted text doesn’t resemble the plain text, differs each time, and decrypts to the original', async () => {
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

test('the user always counts as active, and the parts that the stand-in lacks throw an error that says so', () => {
  expect(powerMonitor.getSystemIdleTime()).toBe(0);
  expect(() => Reflect.get(safeStorage, 'encryptString')).toThrow(
    'not in the stand-in: safeStorage.encryptString',
  );
  expect(() => Reflect.get(powerMonitor, 'getSystemIdleState')).toThrow(
    'not in the stand-in: powerMonitor.getSystemIdleState',
  );
});
