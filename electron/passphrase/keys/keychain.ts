import type { SafeStorage } from 'electron';

/** The system's keychain, if there is a real one. */
export interface Keychain {
  /** False if anyone with the file could decrypt it. */
  isReal(): Promise<boolean>;
  seal(text: string): Promise<Buffer>;
  /** Throws if another keychain sealed it. */
  open(sealed: Buffer): Promise<string>;
}

type Storage = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>;

/** On Linux without a keychain, Electron encrypts with a publicly known password, which protects nothing. */
const keychainsOfLinux: ReadonlySet<string> = new Set([
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
]);

/** On Linux, data sealed with that password begins like this, whatever keychain Electron names. */
const underKnownPassword = Buffer.from('v10');

/**
 * Electron's `safeStorage` on a platform (`process.platform`): the Keychain, DPAPI, or the desktop's
 * keychain. Electron can't use it before it's ready.
 */
export function systemKeychain(storage: Storage, platform: string, ready: Promise<void>): Keychain {
  const protects = (sealed: Buffer) =>
    platform !== 'linux' ||
    !sealed.subarray(0, underKnownPassword.length).equals(underKnownPassword);
  const checked = (sealed: Buffer) => {
    if (protects(sealed)) return sealed;
    throw new Error('Anybody could open what this keychain has sealed.');
  };
  return {
    async isReal() {
      await ready;
      if (platform !== 'linux') return storage.isAsyncEncryptionAvailable();
      if (!keychainsOfLinux.has(storage.getSelectedStorageBackend())) return false;
      if (!(await storage.isAsyncEncryptionAvailable())) return false;
      return storage.encryptStringAsync('a try').then(protects, () => false);
    },
    async seal(text) {
      await ready;
      return checked(await storage.encryptStringAsync(text));
    },
    async open(sealed) {
      await ready;
      return (await storage.decryptStringAsync(checked(sealed))).result;
    },
  };
}
