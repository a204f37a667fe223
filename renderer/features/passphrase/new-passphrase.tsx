import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { NewPassphrase, shortestPassphrase } from '../../../data/passphrase/passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** Two fields for a new passphrase. `read` returns it, or shows an error in the wrong field. */
export function useNewPassphrase(): {
  readonly fields: ReactNode;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly read: () => string | null;
} {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const isLong = NewPassphrase.safeParse(typed).success;
  const isSame = typed === again;
  return {
    fields: (
      <>
        <PassphraseField
          label="New passphrase"
          description={`At least ${shortestPassphrase} characters. Several unrelated words are easy to remember and hard to guess.`}
          value={typed}
          change={setTyped}
          field={first}
          error={isAsked && !isLong && `At least ${shortestPassphrase} characters.`}
        />
        <PassphraseField
          label="Repeat passphrase"
          value={again}
          change={setAgain}
          field={second}
          error={isAsked && isLong && !isSame && 'The passphrases don’t match.'}
        />
      </>
    ),
    first,
    read() {
      setAsked(true);
      if (isLong && isSame) return typed;
      (isLong ? second : first).current?.focus();
      return null;
    },
  };
}
