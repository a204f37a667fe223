import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { onlyWhatIsThere } from '../missing.ts';
import { switches } from '../switches.ts';

/** Never uses the system's keychain: there is one if the run is started with it, and it opens for this user only. */
const backend = switches.keychain ? 'gnome_libsecret' : 'basic_text';

/** Chromium's prefixes on Linux: for a keychain, and for the publicly known password. */
const prefix = Buffer.from(switches.keychain ? 'v11' : 'v10');

/** Electron's `safeStorage`. */
export const safeStorage = onlyWhatIsThere('safeStorage', {
  // Linux reports true even without a keychain, and uses a publicly known password.
  isAsyncEncryptionAvailable: async () => switches.keychain || process.platform === 'linux',

  getSelectedStorageBackend: () => backend,

  async encryptStringAsync(plainText: string): Promise<Buffer> {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
    return Buffer.concat([prefix, nonce, cipher.getAuthTag(), sealed]);
  },

  async decryptStringAsync(
    encrypted: Buffer,
  ): Promise<{ shouldReEncrypt: boolean; result: string }> {
    const bytes = encrypted.subarray(prefix.length);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const result = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return { shouldReEncrypt: false, result: result.toString('utf8') };
  },
});

const key = createHash('sha256')
  .update(`stand-in ${backend} ${hostname()} ${userInfo().username}`)
  .digest();
