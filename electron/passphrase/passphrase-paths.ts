import { dirname, join } from 'node:path';
import { leadOf, realPath } from '../store/disk/real-file.ts';

/** The paths of the passphrase's files and of the data they protect; links to the data are resolved. */
export interface PassphrasePaths {
  /** The folder of the key file and the files that belong with it. */
  readonly folder: string;
  readonly dataFile: string;
  readonly backupsFolder: string;
  readonly keyFile: string;
  /** Next to the backups, so that they can be opened wherever they are moved. */
  readonly keyCopy: string;
  /** The data key, encrypted by the system's keychain. */
  readonly remembered: string;
  /** The name of `remembered` while Rung is locked: under it, it opens nothing. */
  readonly rememberedLocked: string;
  readonly wrongTries: string;
  /** If the data was a link that led nowhere, checks where it leads now. Call it only while no data is open. */
  readonly follow: () => void;
}

export function passphrasePaths(
  dataFile: string,
  backupsFolder: string,
  keyFile: string,
): PassphrasePaths {
  const folder = dirname(keyFile);
  let real = realPath(dataFile);
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
      if (!isNowhere) return; // a link that has replaced the data since is a different case
      real = realPath(dataFile);
      isNowhere = leadOf(real) !== null;
    },
  };
}
