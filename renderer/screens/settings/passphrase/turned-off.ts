/** The result of turning the passphrase off. */
export interface TurnedOff {
  readonly kind: 'done';
  /** Names of files that are still encrypted. */
  readonly left: readonly string[];
  /** False if the passphrase is still on. */
  readonly isSure: boolean;
}

/** What happened if the passphrase is still on; `dataName` is the name of the data's file. */
export function stillOnWords({ left, isSure }: TurnedOff, dataName: string): string | null {
  if (isSure) return null;
  if (left.includes(dataName)) {
    return 'Rung couldn’t confirm that the passphrase is off, because the disk didn’t let it check your data. Remember your passphrase: the next time Rung starts, it checks again, and asks for the passphrase if your data still needs it.';
  }
  return 'Your data is decrypted now, but the passphrase isn’t fully turned off. The disk didn’t let Rung set aside the file rung.key, so Rung still asks for the passphrase when it starts. Until you turn it off again, Rung encrypts your data again each time you unlock it.';
}
