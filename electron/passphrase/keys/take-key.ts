import type { Instant } from '../../../data/values/iso-date.ts';
import type { DataKey } from '../../store/file/connection.ts';
import { encryptRest } from '../convert-data.ts';
import type { PassphrasePaths } from '../passphrase-paths.ts';
import { type KeyFile, readKeyFile, sameKeyFile } from './key-file.ts';
import { healKeyFiles, latestOf } from './key-files.ts';
import { isOfData, type Proof } from './prove-key.ts';

/**
 * Uses the data's key: restores its key file if it is missing or another one is there, and encrypts whatever
 * is still plain. A key that has opened nothing changes nothing, and no key encrypts anything before its own
 * key file is undamaged and in place.
 */
export async function takeKey(
  paths: PassphrasePaths,
  { file, key, proof }: { readonly file: KeyFile; readonly key: DataKey; readonly proof: Proof },
  now: Instant,
): Promise<void> {
  if (!isOfData(proof)) return;
  const latest = latestOf(paths, file);
  healKeyFiles(paths, latest, now);
  if (sameKeyFile(latest, readKeyFile(paths.keyFile))) await encryptRest(paths, key, now);
}
