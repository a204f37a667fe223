import { dirname, join } from 'node:path';
import { leadOf, realPlace } from '../store/file/real-file.ts';

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
  /** Where the data was a link that led nowhere, looks where it leads by now. For when no data is open. */
  readonly follow: () => void;
}

export function placesOf(dataFile: string, backupsFolder: string, keyFile: string): Places {
  const folder = dirname(keyFile);
  let real = realPlace(dataFile);
  let isNowhere = leadOf(real) !== null;
  return {
    folder,
    get dataFile() {
      return real;
    },
    backupsFolder,
    keyFile,
    keyCopy: join(backupsFolder, 'rung.key'),
    remembered: join(folder, 'rung.remembered'),
    rememberedLocked: join(folder, 'rung.remembered-locked'),
    wrongTries: join(folder, 'rung.tries'),
    follow() {
      if (!isNowhere) return; // a link that has come in place of the data is another matter
      real = realPlace(dataFile);
      isNowhere = leadOf(real) !== null;
    },
  };
}
