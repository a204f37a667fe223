import { useState } from 'react';
import { useAskPassphraseAgain, usePassphrase } from '../../hooks/use-passphrase.ts';
import { useReady } from '../../hooks/use-start.ts';
import { Part } from './part.tsx';
import { PassphraseOff } from './passphrase-off.tsx';
import { PassphraseOn } from './passphrase-on.tsx';
import { RecoveryKeySheet } from './recovery-key-sheet.tsx';

/** Encrypting the data: what it does and does not, and all that can be changed of it. */
export function PassphrasePart() {
  const { access } = useReady();
  const state = usePassphrase();
  const askAgain = useAskPassphraseAgain();
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  if (state === null || access !== 'full') return null;
  return (
    <Part
      title="Passphrase"
      note={
        state.on
          ? 'It is on: your data and its backups are encrypted.'
          : 'It is off. If you want, your data and its backups are encrypted.'
      }
    >
      {state.on ? (
        <PassphraseOn state={state} made={setRecoveryKey} />
      ) : (
        <PassphraseOff made={setRecoveryKey} />
      )}
      {recoveryKey !== null && (
        <RecoveryKeySheet
          recoveryKey={recoveryKey}
          close={() => {
            setRecoveryKey(null);
            void askAgain();
          }}
        />
      )}
    </Part>
  );
}
