import type { PassphraseKeeper } from '../../../electron/passphrase/passphrase-keeper.ts';
import type { Vault } from '../../../electron/session/vault.ts';

function none(): never {
  throw new Error('There is no passphrase.');
}

/** Of data without a passphrase. */
export const noVault: Vault = {
  isOn: () => false,
  key: () => null,
  waitSeconds: () => 0,
  setAside: none,
};

/** The same, where none is turned on either. */
export const noPassphrase: PassphraseKeeper = {
  state: async () => ({ on: false, remembered: false, canRemember: false, left: [], others: [] }),
  turnOn: async () => none(),
  change: async () => none(),
  turnOff: async () => none(),
  makeRecoveryKey: async () => none(),
  confirmRecoveryKey: async () => none(),
  remember: async () => none(),
  unlock: async () => none(),
  lock: () => {},
  settled: async () => {},
};
