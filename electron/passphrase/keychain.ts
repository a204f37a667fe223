import type { SafeStorage } from 'electron';

/** The system's own keeper of secrets, where there is a real one. */
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

/** Electron's `safeStorage`, on a platform (`process.platform`): the Keychain, DPAPI, or what the desktop has. */
export function systemKeychain(storage: Storage, platform: string): Keychain {
  return {
    async isReal() {
      const has = platform !== 'linux' || keychainsOfLinux.has(storage.getSelectedStorageBackend());
      return has && (await storage.isAsyncEncryptionAvailable());
    },
    seal: (text) => storage.encryptStringAsync(text),
    open: async (sealed) => (await storage.decryptStringAsync(sealed)).result,
  };
}
