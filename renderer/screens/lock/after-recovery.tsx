import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { fileAdvice } from '../../../data/text/disk-words.ts';
import { api } from '../../api.ts';
import { useNewPassphrase } from '../../features/passphrase/new-passphrase.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './lock.module.css';

/** A person who used the recovery key may have forgotten the passphrase: offers to choose a new one. */
export function AfterRecovery({
  secret,
  done,
}: {
  readonly secret: string;
  readonly done: () => void;
}) {
  const { fields, read } = useNewPassphrase();
  const [state, setState] = useState<'asking' | 'busy' | { readonly problem: string }>('asking');

  async function set(passphrase: string): Promise<void> {
    setState('busy');
    try {
      const outcome = await api.changePassphrase({ secret, passphrase });
      if (outcome.kind === 'done') return done();
      setState({
        problem:
          outcome.kind === 'not-saved'
            ? fileAdvice(outcome.why)
            : 'The new passphrase wasn’t set. You can set one later in Settings.',
      });
    } catch (error) {
      setState('asking');
      throw error;
    }
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        const passphrase = read();
        if (passphrase !== null && state !== 'busy') void set(passphrase);
      }}
    >
      <PageHeader
        documentTitle="Unlocked"
        title="Unlocked with your recovery key"
        lead="If you’ve forgotten your passphrase, set a new one now. Your recovery key stays the same."
      />
      {fields}
      {typeof state === 'object' && <p role="alert">{state.problem}</p>}
      <div className={classes.buttons}>
        <Button type="submit" size="md" loading={state === 'busy'}>
          Set new passphrase
        </Button>
        <Button variant="subtle" size="md" disabled={state === 'busy'} onClick={done}>
          Not now
        </Button>
      </div>
    </form>
  );
}
