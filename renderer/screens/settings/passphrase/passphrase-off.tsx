import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../../api.ts';
import { useNewPassphrase } from '../../../features/passphrase/new-passphrase.tsx';
import { notTriedWords } from '../../../features/passphrase/wrong-secret.tsx';
import { diskWords } from '../../../state/disk-words.ts';
import { useFirstField } from '../../../ui/focus/use-first-field.ts';
import { useIsShown } from '../../../ui/focus/use-is-shown.ts';
import { notifyProblem } from '../../../ui/messages/notify.ts';
import { Converting } from './converting.tsx';
import classes from './passphrase.module.css';

/** What a passphrase does, what it does not, and the way to one. */
export function PassphraseOff({ made }: { readonly made: (recoveryKey: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <div className={classes.words}>
        <p>
          Without one, whoever can read the files of your account on this computer can read what you
          wrote.
        </p>
        <ul>
          <li>
            With a passphrase, your data and all its backups are encrypted. Rung asks for it at each
            start, after you have been away, and when the computer has slept.
          </li>
          <li>
            <strong>There is no other way in</strong> than the passphrase, or the recovery key that
            you are given to print when you turn it on. If you lose both, your data is lost too;
            nobody can bring it back.
          </li>
          <li>
            Plans and data that you export are not encrypted, nor are copies of Rung’s folder that
            were made before.
          </li>
          <li>
            While Rung is open and unlocked, it shows your data to whoever sits at the computer.
          </li>
        </ul>
      </div>
      {isOpen ? (
        <TurnOn made={made} cancel={cancel} />
      ) : (
        <Button ref={button} variant="default" onClick={() => setOpen(true)}>
          Turn on a passphrase…
        </Button>
      )}
    </>
  );
}

function TurnOn({
  made,
  cancel,
}: {
  readonly made: (recoveryKey: string) => void;
  readonly cancel: () => void;
}) {
  const { fields, first, read } = useNewPassphrase();
  useFirstField(first);
  const isShown = useIsShown();
  const [state, setState] = useState<'asking' | 'busy' | { readonly problem: string }>('asking');

  function fail(problem: string): void {
    if (isShown()) setState({ problem });
    else notifyProblem('passphrase', `The passphrase isn’t on. Nothing was changed. ${problem}`);
  }

  async function turnOn(passphrase: string): Promise<void> {
    setState('busy');
    try {
      const outcome = await api.turnOnPassphrase(passphrase);
      if (outcome.kind === 'made') made(outcome.recoveryKey);
      else if (outcome.kind === 'not-kept') fail(diskWords(outcome.why));
      else if (outcome.kind === 'not-tried') fail(notTriedWords);
    } catch (error) {
      setState('asking');
      throw error;
    }
  }

  if (state === 'busy') return <Converting words="Encrypting your data and its backups" />;
  return (
    <form
      className={classes.form}
      aria-label="Turn on a passphrase"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        const passphrase = read();
        if (passphrase !== null) void turnOn(passphrase);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      {fields}
      {typeof state === 'object' && (
        <p role="alert" className={classes.problem}>
          Nothing was changed. {state.problem}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit">Turn on</Button>
        <Button variant="subtle" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
