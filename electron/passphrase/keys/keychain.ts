import type { SafeStorage } from 'electron';

/** The system's keychain, where there is a real one. */
export interface Keychain {
  /** False where what it "encrypts" could be read by anybody who has the file. */
  isReal(): Promise<boolean>;
  seal(text: string): Promise<Buffer>;
  /** Throws where it was sealed by another. */
  open(sealed: Buffer): Promise<string>;
}

type Storage = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>;

/** On Linux without a keychain Electron encrypts with a password that everybody knows; that is none. */
const keychainsOfLinux: ReadonlySet<string> = new Set([
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
]);

/** On Linux, what was sealed with that password begins so, whatever keychain Electron names. */
const underKnownPassword = Buffer.from('v10');

/** Electron's `safeStorage`, on a platform (`process.platform`): the Keychain, DPAPI, or what the desktop has. Electron can't use it before it's ready. */
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
