import type { Instant } from '../../data/values/iso-date.ts';
import type { DataKey } from '../store/file/connection.ts';

/** What the data session asks of the key's owner. */
export interface KeyStore {
  /** Whether a passphrase is on: whether the data, as it is, may need one. */
  isOn(): boolean;
  /** Null while locked, or without a passphrase. It is overwritten when Rung locks: nobody keeps it. */
  key(): DataKey | null;
  /**
   * Finishes what was cut off, before the data is opened without a key. Throws the disk's error where data is still
   * half set aside: whatever began there would go with it later.
   */
  settle(now: Instant): void;
  /** The data was opened with the key: its key file is the data's from then on. */
  opened(): void;
  /** How long the next try has to wait. */
  waitSeconds(): number;
  /** Moves the locked data, its backups and the key file into a folder of their own: nobody has the passphrase. */
  setAside(now: Instant): void;
}
