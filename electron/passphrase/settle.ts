import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../data/model/iso-date.ts';
import { unlessDiskRefuses } from '../store/failure.ts';
import { finishReplacing, inName } from '../store/replace-database.ts';
import { syncFolder } from '../store/sync.ts';
import { someAreEncrypted } from './convert-copies.ts';
import { isPlain } from './convert-data.ts';
import { hasKeyFile, healKeyFile, removeKeyFile } from './key-file.ts';
import type { Places } from './places.ts';
import { forgetKey } from './remembered-key.ts';
import { finishSettingAside } from './set-aside.ts';

/**
 * Before the data is opened: brings to an end what a kill has cut off, and heals the key file. A key file
 * that nothing needs is removed: turning the passphrase on had not begun with the data, or turning it off
 * was done with it. A disk that refuses is let be until the next start.
 */
export function settle(places: Places): void {
  unlessDiskRefuses(() => {
    finishSettingAside(places);
    if (!hasKeyFile(places)) return;
    finishReplacing(places.dataFile);
    healKeyFile(places);
    if (isPlain(places.dataFile) && !someAreEncrypted(places)) removePassphrase(places);
  });
}

/** Removes all that is kept for a passphrase. */
export function removePassphrase(places: Places): void {
  forgetKey(places);
  removeKeyFile(places);
}

/** The same where copies could not be converted: their key stays beside them, under another name. */
export function setPassphraseAside(places: Places, now: Instant): void {
  if (existsSync(places.keyFile)) {
    renameSync(places.keyFile, join(places.folder, `rung-set-aside-${inName(now)}.key`));
    syncFolder(places.folder);
  }
  removePassphrase(places);
}
