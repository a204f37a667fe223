import type { PassphraseService } from '../../../electron/passphrase/passphrase-service.ts';
import type { KeyStore } from '../../../electron/session/key-store.ts';

function none(): never {
  throw new Error('There is no passphrase.');
}

/** For data without a passphrase. */
export const noKeyStore: KeyStore = {
  isOn: () => false,
  key: () => null,
  waitSeconds: () => 0,
  settle: () => {},
  opened: () => {},
  setAside: none,
};

/** For tests that never turn a passphrase on. */
export const noPassphrase: PassphraseService = {
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
