import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { api, type SaveError } from '../../api.ts';
import { PassphraseField, secretLabel } from '../../features/passphrase/passphrase-field.tsx';
import { useWait } from '../../features/passphrase/use-wait.ts';
import { NextTry, type Tried, TriedWords } from '../../features/passphrase/wrong-secret.tsx';
import { saveErrorCause } from '../../state/autosave/save-error-cause.ts';
import { focusIsFree } from '../../state/still-here.ts';
import { AfterRecovery } from './after-recovery.tsx';
import classes from './lock.module.css';
import { StartWithout } from './start-without.tsx';

/** The only screen while Rung is locked. `saveError` says why the latest input is not on disk yet. */
export function Lock({
  waitSeconds = 0,
  saveError = null,
  opened,
}: {
  readonly waitSeconds?: number;
  readonly saveError?: SaveError | null;
  readonly opened: () => void;
}) {
  const [secret, setSecret] = useState('');
  const [tried, setTried] = useState<Tried>({ kind: 'untried' });
  const [state, setState] = useState<'asking' | 'trying' | 'recovered'>('asking');
  const { left, wait } = useWait(waitSeconds);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = 'Rung';
    field.current?.focus();
  }, []);

  async function unlock(): Promise<void> {
    setState('trying');
    try {
      const outcome = await api.unlock(secret);
      if (outcome.kind === 'unlocked') {
        if (outcome.by === 'passphrase' || saveError !== null) opened();
        else setState('recovered');
        return;
      }
      setTried(outcome.kind === 'wrong' ? { ...outcome, secret } : outcome);
      if ('waitSeconds' in outcome) wait(outcome.waitSeconds);
      setState('asking');
      // If the person has typed more, or gone to another control, this doesn't interfere.
      if (focusIsFree(field.current) && field.current?.value === secret) field.current.select();
    } catch (error) {
      setState('asking');
      throw error;
    }
  }

  const mayTry = state === 'asking' && left === 0 && secret !== '';
  if (state === 'recovered') {
    return (
      <main className={classes.page}>
        <div className={classes.column}>
          <AfterRecovery secret={secret} done={opened} />
        </div>
      </main>
    );
  }
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <form
          className={classes.form}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (mayTry) void unlock();
          }}
        >
          <h1>Rung is locked</h1>
          {saveError !== null && <UnsavedInputWords why={saveError} />}
          <PassphraseField label={secretLabel} value={secret} change={setSecret} field={field} />
          <div className={classes.unlock}>
            <Button
              type="submit"
              size="md"
              aria-disabled={!mayTry}
              data-disabled={!mayTry && state !== 'trying'}
              loading={state === 'trying'}
            >
              Unlock
            </Button>
          </div>
          <div className={classes.tried}>
            {tried.kind === 'untried' && left > 0 ? (
              <>
                <p>The last passphrase or key didn’t work.</p>
                <NextTry left={left} announced={waitSeconds} />
              </>
            ) : (
              <TriedWords tried={tried} left={left} />
            )}
          </div>
        </form>
        {saveError === null && <StartWithout />}
      </div>
    </main>
  );
}

/** Why Rung, although it hides everything, has not closed the data yet. */
function UnsavedInputWords({ why }: { readonly why: SaveError }) {
  return (
    <p role="status">
      Your last edit isn’t saved yet: {saveErrorCause(why)} Rung has hidden it and is retrying
      automatically. Unlock to see it. Once it’s saved, Rung closes your data.
    </p>
  );
}
