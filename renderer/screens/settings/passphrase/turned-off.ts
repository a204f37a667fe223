/** What became of turning the passphrase off. */
export interface TurnedOff {
  readonly kind: 'done';
  /** Names of what is still encrypted. */
  readonly left: readonly string[];
  /** False where the passphrase is still on afterwards. */
  readonly isSure: boolean;
}

/** What happened where the passphrase is still on; `dataName` is the name of the file of the data. */
export function stillOnWords({ left, isSure }: TurnedOff, dataName: string): string | null {
  if (isSure) return null;
  if (left.includes(dataName)) {
    return 'The passphrase is not turned off. The disk did not let Rung see whether your data is decrypted now. Keep your passphrase: at its next start Rung looks again, and asks for it if it is needed.';
  }
  return 'Your data is decrypted now, but the passphrase is not quite turned off: the disk did not let Rung set aside the file rung.key, so Rung still asks for the passphrase when it starts. Until you have turned it off again, Rung encrypts your data anew each time you unlock it.';
}
