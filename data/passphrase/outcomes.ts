import type { StorageFailure } from '../values/outcome.ts';

export interface PassphraseState {
  readonly on: boolean;
  readonly remembered: boolean;
  /** Whether this computer has a real keychain that could remember the key. */
  readonly canRemember: boolean;
  /**
   * Names of files that could not be encrypted yet, and may be unencrypted. Each unlocking tries again,
   * except for files that are damaged, in a folder that was set aside, or renamed by the person, and for
   * logs and journals.
   */
  readonly left: readonly string[];
  /** Names of other programs' databases in Rung's folders: Rung doesn't touch them. */
  readonly others: readonly string[];
}

export interface PassphraseChange {
  /** The current passphrase, or the recovery key. */
  readonly secret: string;
  readonly passphrase: string;
}

export type PassphraseOutcome =
  /**
   * `left` has the names of copies that could not be converted; they are unchanged. If `isSure` is false, the
   * disk did not confirm that the change is permanent: after a power cut, the previous secrets may be the ones
   * that open the data.
   */
  | { readonly kind: 'done'; readonly left: readonly string[]; readonly isSure: boolean }
  | WrongSecret
  | TooSoon
  | KeyDamaged
  | KeyOfOther
  | NotTried
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };

export type RecoveryKeyOutcome =
  | { readonly kind: 'made'; readonly recoveryKey: string; readonly left: readonly string[] }
  | WrongSecret
  | TooSoon
  | KeyDamaged
  | KeyOfOther
  | NotTried
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };

export type UnlockOutcome =
  | { readonly kind: 'unlocked'; readonly by: 'passphrase' | 'recovery-key' }
  | WrongSecret
  | TooSoon
  | KeyDamaged
  | KeyOfOther
  | NotTried;

/** The next try is checked after the seconds. */
export interface WrongSecret {
  readonly kind: 'wrong';
  readonly waitSeconds: number;
}

/** The wait after a wrong secret isn't over: the secret just entered was not checked. */
export interface TooSoon {
  readonly kind: 'too-soon';
  readonly waitSeconds: number;
}

/** The secret was not checked, and nothing was changed: checking a passphrase needs a lot of memory. */
export interface NotTried {
  readonly kind: 'not-tried';
}

/** The secret opens a key file, but its key opens neither the data nor a backup. */
export interface KeyOfOther {
  readonly kind: 'key-of-other';
  readonly dataFile: string;
  readonly keyFile: string;
}

/** No secret can be tried: the key file and its copy can't be read, or were changed since Rung wrote them. */
export interface KeyDamaged {
  readonly kind: 'key-damaged';
  readonly file: string;
}
