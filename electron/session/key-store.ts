import type { Instant } from '../../data/values/iso-date.ts';
import type { DataKey } from '../store/file/connection.ts';

/** What the data session needs from the key's owner. */
export interface KeyStore {
  /** Whether a passphrase is on: whether the data, in its current form, may need one. */
  isOn(): boolean;
  /**
   * Null while locked, or without a passphrase. It is overwritten when Rung locks, so callers must not store
   * it.
   */
  key(): DataKey | null;
  /**
   * Finishes interrupted work before the data is opened without a key. Throws the disk's error if the data is
   * still only partly set aside, because new data would later be moved away with it.
   */
  settle(now: Instant): void;
  /** The key has opened the data: from now on its key file is the data's. */
  opened(): void;
  /** Seconds until the next try is allowed. */
  waitSeconds(): number;
  /** Moves the locked data, its backups and the key file into a new folder, because nobody has the passphrase. */
  setAside(now: Instant): void;
}
