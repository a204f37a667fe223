import type { StorageFailure } from '../values/outcome.ts';

export interface PassphraseState {
  readonly on: boolean;
  readonly remembered: boolean;
  /** Whether this computer has a keychain of its own that could remember the key. */
  readonly canRemember: boolean;
  /** Names of what could not be encrypted so far, and may stand there in the clear; tried again at each unlocking, except what is damaged, in a folder that was set aside, or of a name of somebody's own. */
  readonly left: readonly string[];
  /** Names of other programs' databases in Rung's folders: Rung leaves them as they are. */
  readonly others: readonly string[];
}

export interface PassphraseChange {
  /** The passphrase so far, or the recovery key. */
  readonly secret: string;
  readonly passphrase: string;
}

export type PassphraseOutcome =
  /**
   * `left` names the copies that could not be converted; they are as they were. Where `isSure` is false, the
   * disk did not say that it will find what was done after a power cut: until the next start the secrets from
   * before may be the ones that open.
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

/** The wait after a wrong one isn't over: this one, right or wrong, was not even looked at. */
export interface TooSoon {
  readonly kind: 'too-soon';
  readonly waitSeconds: number;
}

/** The secret was not even looked at, and nothing was changed: for a passphrase a good deal of memory is needed. */
export interface NotTried {
  readonly kind: 'not-tried';
}

/** The secret opens a key file, but its key opens neither the data nor a backup. */
export interface KeyOfOther {
  readonly kind: 'key-of-other';
  readonly dataFile: string;
  readonly keyFile: string;
}

/** No secret can be tried: the key file and its copy can't be read, or are not as they were written. */
export interface KeyDamaged {
  readonly kind: 'key-damaged';
  readonly file: string;
}
