import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { PassphraseField, secretLabel } from '../../features/passphrase/passphrase-field.tsx';
import { useWait } from '../../features/passphrase/use-wait.ts';
import { type Tried, TriedWords } from '../../features/passphrase/wrong-secret.tsx';
import { focusIsFree } from '../../state/still-here.ts';
import { ChoiceRow } from './choice-row.tsx';
import classes from './choices.module.css';

/** Asks for the passphrase of encrypted data that another Rung has open, then shows the data read-only. */
export function UnlockReadOnly({
  waitSeconds,
  words,
  isOpening,
  open,
}: {
  readonly waitSeconds: number;
  readonly words: string;
  readonly isOpening: boolean;
  readonly open: () => void;
}) {
  const [secret, setSecret] = useState('');
  const [tried, setTried] = useState<Tried>({ kind: 'untried' });
  const [isTrying, setTrying] = useState(false);
  const { left, wait } = useWait(waitSeconds);
  const field = useRef<HTMLInputElement>(null);

  async function unlock(): Promise<void> {
    setTrying(true);
    try {
      const outcome = await api.unlock(secret);
      if (outcome.kind === 'unlocked') return open();
      setTried(outcome.kind === 'wrong' ? { ...outcome, secret } : outcome);
      if ('waitSeconds' in outcome) wait(outcome.waitSeconds);
      if (focusIsFree(field.current) && field.current?.value === secret) field.current.select();
    } finally {
      setTrying(false);
    }
  }

  const isBusy = isTrying || isOpening;
  const mayTry = !isBusy && left === 0 && secret !== '';
  return (
    <ChoiceRow title="Open it read-only" words={words}>
      <form
        className={classes.unlock}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (secret === '') field.current?.focus();
          else if (mayTry) void unlock();
        }}
      >
        <PassphraseField label={secretLabel} value={secret} change={setSecret} field={field} />
        <TriedWords tried={tried} left={left} />
        <div>
          <Button variant="default" type="submit" loading={isBusy} aria-disabled={!mayTry}>
            Open read-only
          </Button>
        </div>
      </form>
    </ChoiceRow>
  );
}
