import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { fileAdvice } from '../../../../data/text/disk-words.ts';
import { api } from '../../../api.ts';
import { useNewPassphrase } from '../../../features/passphrase/new-passphrase.tsx';
import { notTriedWords } from '../../../features/passphrase/wrong-secret.tsx';
import { useFirstField } from '../../../ui/focus/use-first-field.ts';
import { useIsShown } from '../../../ui/focus/use-is-shown.ts';
import { notifyProblem } from '../../../ui/messages/notify.ts';
import text from '../../../ui/text.module.css';
import { Converting } from './converting.tsx';
import classes from './passphrase.module.css';

/** What a passphrase does, what it does not, and the form to set one. */
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
          Without a passphrase, anyone who can read your account’s files on this computer can read
          what you wrote.
        </p>
        <ul>
          <li>
            With a passphrase, your data and all its backups are encrypted. Rung asks for it each
            time it starts, after you’ve been away, and after the computer sleeps.
          </li>
          <li>
            <strong>There’s no other way in</strong> than the passphrase or the recovery key, which
            Rung gives you to print when you turn it on. If you lose both, your data is lost too.
            Nobody can recover it.
          </li>
          <li>
            Plans and data you export aren’t encrypted. Neither are copies of Rung’s folder that
            were made earlier.
          </li>
          <li>While Rung is open and unlocked, anyone at the computer can see your data.</li>
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
    else
      notifyProblem(
        'passphrase',
        `The passphrase wasn’t turned on. Nothing was changed. ${problem}`,
      );
  }

  async function turnOn(passphrase: string): Promise<void> {
    setState('busy');
    try {
      const outcome = await api.turnOnPassphrase(passphrase);
      if (outcome.kind === 'made') made(outcome.recoveryKey);
      else if (outcome.kind === 'not-saved') fail(fileAdvice(outcome.why));
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
        <p role="alert" className={text.failed}>
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
