import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { api } from '../../api.ts';
import { beginAgain } from '../../features/backups/begin-again.ts';
import { Confirm } from '../../ui/confirm.tsx';
import classes from './lock.module.css';

/** Starts over for a person who has neither the passphrase nor the recovery key. */
export function StartWithout() {
  const [state, setState] = useState<'closed' | 'asked' | 'busy' | 'failed'>('closed');
  const button = useRef<HTMLButtonElement>(null);

  async function start(): Promise<void> {
    setState('busy');
    const outcome = await api.startFresh().catch(() => null);
    if (outcome?.kind === 'ready') beginAgain();
    else setState('failed');
  }

  return (
    <footer>
      <Button
        ref={button}
        className={classes.without ?? ''}
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={state !== 'closed'}
        onClick={() => setState(state === 'closed' ? 'asked' : 'closed')}
      >
        Start without this data…
      </Button>
      {state !== 'closed' && (
        <Confirm
          question="Start without this data?"
          confirming="Start without it"
          isBusy={state === 'busy'}
          confirm={() => void start()}
          cancel={() => {
            setState('closed');
            button.current?.focus();
          }}
        >
          <p>
            Without the passphrase or the recovery key, nobody can open your data. You can start
            with empty data instead. Rung then moves your data, its backups and their key, still
            encrypted, to a folder next to them whose name starts with <code>set-aside</code>.
            Nothing is deleted.
          </p>
          <p>
            If you find the passphrase or the recovery key later, close Rung and move everything in
            that folder back to where it was, replacing what’s there by then.
          </p>
          {state === 'failed' && <p role="alert">That didn’t work. Try again.</p>}
        </Confirm>
      )}
    </footer>
  );
}
