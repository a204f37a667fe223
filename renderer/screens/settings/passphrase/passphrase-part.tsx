import { useEffect, useRef, useState } from 'react';
import type { PassphraseState } from '../../../api.ts';
import { recoveryKey } from '../../../features/passphrase/recovery-key.ts';
import {
  useAskPassphraseAgain,
  usePassphrase,
} from '../../../features/passphrase/use-passphrase.ts';
import { focusIsFree } from '../../../state/still-here.ts';
import { useReady } from '../../../state/use-start.ts';
import { Part } from '../part.tsx';
import { LeftWords } from './left-words.tsx';
import { PassphraseOff } from './passphrase-off.tsx';
import { PassphraseOn } from './passphrase-on.tsx';
import { stillOnWords, type TurnedOff } from './turned-off.ts';

function noteOf({ on, left }: PassphraseState): string {
  if (!on) return 'Off. Turn it on to encrypt your data and its backups.';
  return left.length === 0
    ? 'On. Your data and its backups are encrypted.'
    : 'On, but not everything is encrypted.';
}

/** Encrypting the data: what it does and does not do, and all its options. */
export function PassphrasePart() {
  const { access, dataFile } = useReady();
  const state = usePassphrase();
  const askAgain = useAskPassphraseAgain();
  const isShown = recoveryKey.useValue() !== null;
  const [off, setOff] = useState<TurnedOff | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const made = (key: string) => {
    recoveryKey.set(key);
    void askAgain();
  };
  useEffect(() => (isShown ? () => heading.current?.focus() : undefined), [isShown]);
  if (state === null || access !== 'full') return null;
  const stillOn = off && stillOnWords(off, dataFile.split(/[\\/]/).at(-1) ?? '');
  return (
    <Part title="Passphrase" heading={heading} note={noteOf(state)}>
      {state.on && stillOn !== null && <p role="alert">{stillOn}</p>}
      {state.on ? (
        <PassphraseOn
          state={state}
          made={made}
          turnedOff={(turned) => {
            setOff(turned);
            if (focusIsFree()) heading.current?.focus();
            void askAgain();
          }}
        />
      ) : (
        <>
          <LeftWords names={off?.left ?? []}>
            Rung couldn’t decrypt these copies, so they’re unchanged. Their key, which your
            passphrase opens, is next to your data, in a file whose name starts with rung-set-aside
            and ends with .key.
          </LeftWords>
          <PassphraseOff made={made} />
        </>
      )}
    </Part>
  );
}
