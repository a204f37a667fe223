import type { Instant } from '../../data/values/iso-date.ts';
import { unlessDiskRefuses } from '../store/disk/failure.ts';
import { finishReplacing } from '../store/file/replace-database.ts';
import { someAreEncrypted } from './convert-copies.ts';
import { hasKeyFile, setKeyFilesAside } from './keys/key-files.ts';
import { forgetKey } from './keys/remembered-key.ts';
import { mayNeedKey } from './may-need-key.ts';
import type { PassphrasePaths } from './passphrase-paths.ts';
import { finishSettingAside } from './set-aside.ts';

/**
 * Finishes what a kill interrupted, before the data is opened. A key file that the data doesn't need is set
 * aside: turning the passphrase on had not reached the data, turning it off was done with it, or the key file
 * is a stray. Next to encrypted backups it stays, because it may open them. If the disk refuses that, the
 * next start tries again. Throws the disk's error if the data is still only partly set aside.
 */
export function settle(paths: PassphrasePaths, now: Instant): void {
  finishSettingAside(paths);
  unlessDiskRefuses(() => {
    if (!hasKeyFile(paths)) return;
    finishReplacing(paths.dataFile);
    if (mayNeedKey(paths)) return;
    unlessDiskRefuses(() => forgetKey(paths));
    const { keyFile, keyCopy } = paths;
    setKeyFilesAside(someAreEncrypted(paths) ? [keyFile] : [keyCopy, keyFile], now);
  });
}

/**
 * Removes the passphrase. Key files stay under other names, for copies that they may still open. Skips
 * whatever the disk refuses, and does the rest.
 */
export function setPassphraseAside(paths: PassphrasePaths, now: Instant): void {
  unlessDiskRefuses(() => forgetKey(paths));
  setKeyFilesAside([paths.keyCopy, paths.keyFile], now);
}
