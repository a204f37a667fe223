import { type ReactNode, useState } from 'react';
import { NewPassphrase, shortestPassphrase } from '../../data/model/passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** Two fields for a passphrase that is chosen, and what they hold: `read` gives it, or says in them what is missing. */
export function useNewPassphrase(): {
  readonly fields: ReactNode;
  readonly read: () => string | null;
} {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isLong = NewPassphrase.safeParse(typed).success;
  const isSame = typed === again;
  return {
    fields: (
      <>
        <PassphraseField
          label="New passphrase"
          description={`At least ${shortestPassphrase} characters. Several words that have nothing to do with each other are easy to remember and hard to guess.`}
          value={typed}
          change={setTyped}
          error={isAsked && !isLong && `At least ${shortestPassphrase} characters.`}
        />
        <PassphraseField
          label="The same once more"
          value={again}
          change={setAgain}
          error={isAsked && isLong && !isSame && 'This is not the same as above.'}
        />
      </>
    ),
    read() {
      setAsked(true);
      return isLong && isSame ? typed : null;
    },
  };
}
