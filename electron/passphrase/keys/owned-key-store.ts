import { existsSync } from 'node:fs';
import type { Instant } from '../../../data/values/iso-date.ts';
import type { KeyStore } from '../../session/key-store.ts';
import type { DataKey } from '../../store/file/connection.ts';
import { formOf, someAreEncrypted } from '../convert-copies.ts';
import { mayNeedKey } from '../may-need-key.ts';
import type { PassphrasePaths } from '../passphrase-paths.ts';
import { setEverythingAside } from '../set-aside.ts';
import { settle } from '../settle.ts';
import type { WrongTries } from '../wrong-tries.ts';
import { idOfKey, type KeyFile } from './key-file.ts';
import { hasKeyFile, healKeyFiles, latestOf, wholeKeyFiles } from './key-files.ts';

/**
 * The only owner of the data key while Rung is open. It can't promise everything: SQLite and Node have their
 * own copies while the database is open, strings (a typed passphrase) can't be overwritten, and the system
 * may swap memory to disk.
 */
export interface OwnedKeyStore extends KeyStore {
  /**
   * Takes ownership of the key: its bytes belong to the key store from then on. Its key file becomes the
   * data's once the key has opened the data.
   */
  setKey(key: DataKey, file: KeyFile): void;
  /**
   * The key file that has opened the data, or was written last. Everything in it is sealed, so it stays in
   * memory while locked.
   */
  keyFile(): KeyFile | null;
  setKeyFile(file: KeyFile | null): void;
  /** Restores the key file if it is missing or torn, because something other than Rung may delete files. */
  heal(now: Instant): void;
  /** Overwrites the key with zeros. */
  drop(): void;
}

export function ownedKeyStore(paths: PassphrasePaths, tries: WrongTries): OwnedKeyStore {
  let keyInMemory: DataKey | null = null;
  let fileOfKey: KeyFile | null = null;
  let dataKeyFile: KeyFile | null = null;
  const drop = () => {
    keyInMemory?.fill(0);
    keyInMemory = null;
    fileOfKey = null;
  };
  return {
    isOn: () => {
      if (keyInMemory !== null) return true;
      const form = formOf(paths.dataFile);
      // It was on when Rung was locked, so it stays locked, whatever file is there now.
      if (dataKeyFile !== null) return form !== 'plain' || someAreEncrypted(paths);
      if (hasKeyFile(paths)) return mayNeedKey(paths);
      return form === 'encrypted' && wholeKeyFiles(paths).length > 0;
    },
    key: () => keyInMemory,
    settle(now) {
      if (keyInMemory === null && dataKeyFile === null) settle(paths, now);
    },
    opened() {
      if (fileOfKey !== null && dataKeyFile?.id !== fileOfKey.id) dataKeyFile = fileOfKey;
    },
    waitSeconds: tries.waitSeconds,
    setAside(now) {
      drop();
      setEverythingAside(paths, now);
      dataKeyFile = null;
      tries.right();
    },
    setKey(key, file) {
      if (key !== keyInMemory) drop();
      keyInMemory = key;
      fileOfKey = file;
    },
    keyFile: () => dataKeyFile,
    setKeyFile(file) {
      dataKeyFile = file;
    },
    heal(now) {
      if (
        keyInMemory === null ||
        dataKeyFile?.id !== idOfKey(keyInMemory) ||
        !existsSync(paths.folder)
      )
        return;
      dataKeyFile = latestOf(paths, dataKeyFile);
      healKeyFiles(paths, dataKeyFile, now);
    },
    drop,
  };
}
