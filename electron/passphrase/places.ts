import { dirname, join } from 'node:path';
import { realFile } from '../store/real-file.ts';

/** Where the passphrase's files are, and what it guards; the data where it really is. */
export interface Places {
  /** Of the key file and all that comes with it. */
  readonly folder: string;
  readonly dataFile: string;
  readonly backupsFolder: string;
  readonly keyFile: string;
  /** Beside the backups, so that they can be opened wherever they are taken. */
  readonly keyCopy: string;
  /** The data key as the system's keychain has encrypted it. */
  readonly remembered: string;
  /** The same while locked: it opens nothing then. */
  readonly rememberedLocked: string;
  readonly wrongTries: string;
}

export function placesOf(dataFile: string, backupsFolder: string, keyFile: string): Places {
  const folder = dirname(keyFile);
  return {
    folder,
    dataFile: realFile(dataFile),
    backupsFolder,
    keyFile,
    keyCopy: join(backupsFolder, 'rung.key'),
    remembered: join(folder, 'rung.remembered'),
    rememberedLocked: join(folder, 'rung.remembered-locked'),
    wrongTries: join(folder, 'rung.tries'),
  };
}
