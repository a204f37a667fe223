import { expect, test } from 'vitest';
import { systemKeychain } from '../../../../electron/passphrase/keys/keychain.ts';

function storage(
  backend: 'basic_text' | 'gnome_libsecret' | 'kwallet6' | 'unknown',
  isThere = true,
  prefix = 'v11',
) {
  return {
    isAsyncEncryptionAvailable: async () => isThere,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => Buffer.from(`${prefix}${text}`),
    decryptStringAsync: async (sealed: Buffer) => ({
      shouldReEncrypt: false,
      result: sealed.toString().slice(prefix.length),
    }),
  };
}

const ready = Promise.resolve();

test('on Linux without a keychain, Electron’s own fallback uses a publicly known password and doesn’t count', async () => {
  expect(await systemKeychain(storage('basic_text'), 'linux', ready).isReal()).toBe(false);
  expect(await systemKeychain(storage('unknown'), 'linux', ready).isReal()).toBe(false);
  expect(await systemKeychain(storage('gnome_libsecret'), 'linux', ready).isReal()).toBe(true);
  expect(await systemKeychain(storage('kwallet6'), 'linux', ready).isReal()).toBe(true);
  expect(await systemKeychain(storage('kwallet6', false), 'linux', ready).isReal()).toBe(false);
});

test.each(['darwin', 'win32'])(
  'on %s the system’s keychain is used if it is available',
  async (platform) => {
    expect(await systemKeychain(storage('unknown'), platform, ready).isReal()).toBe(true);
    expect(await systemKeychain(storage('unknown', false), platform, ready).isReal()).toBe(false);
  },
);

test('a sealed key can be opened again', async () => {
  const keychain = systemKeychain(storage('gnome_libsecret'), 'linux', ready);
  expect(await keychain.open(await keychain.seal('a key'))).toBe('a key');
});

test('on Linux nothing is sealed or opened with the publicly known password, whatever keychain is named', async () => {
  const keychain = systemKeychain(storage('gnome_libsecret', true, 'v10'), 'linux', ready);
  expect(await keychain.isReal()).toBe(false);
  await expect(keychain.seal('a key')).rejects.toThrow('Anybody could open');
  await expect(keychain.open(Buffer.from('v10a key'))).rejects.toThrow('Anybody could open');
});

test('on other systems the same first bytes come from a real keychain', async () => {
  const keychain = systemKeychain(storage('unknown', true, 'v10'), 'darwin', ready);
  expect(await keychain.isReal()).toBe(true);
  expect(await keychain.open(await keychain.seal('a key'))).toBe('a key');
});
