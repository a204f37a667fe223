import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { fileAdvice } from '../../../../data/text/disk-words.ts';
import type {
  KeyDamaged,
  KeyOfOther,
  NotTried,
  StorageFailure,
  TooSoon,
  WrongSecret,
} from '../../../api.ts';
import { PassphraseField, secretLabel } from '../../../features/passphrase/passphrase-field.tsx';
import { useAskPassphraseAgain } from '../../../features/passphrase/use-passphrase.ts';
import { useWait } from '../../../features/passphrase/use-wait.ts';
import { type Tried, TriedWords } from '../../../features/passphrase/wrong-secret.tsx';
import { useFirstField } from '../../../ui/focus/use-first-field.ts';
import { useIsShown } from '../../../ui/focus/use-is-shown.ts';
import { notifyProblem } from '../../../ui/messages/notify.ts';
import text from '../../../ui/text.module.css';
import { Converting } from './converting.tsx';
import classes from './passphrase.module.css';

type Refused =
  | WrongSecret
  | TooSoon
  | KeyDamaged
  | KeyOfOther
  | NotTried
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };

/** Asks for the passphrase before doing something. */
export function SecretForm<Done extends { readonly kind: 'done' | 'made' }>({
  title,
  words,
  submit,
  busy = null,
  children,
  isReady = () => true,
  work,
  done,
  cancel,
}: {
  readonly title: string;
  readonly words: string;
  /** The button's text. */
  readonly submit: string;
  /** What takes a while, in words. */
  readonly busy?: string | null;
  readonly children?: ReactNode;
  /** Whether the other fields are complete; shows in them what is missing. */
  readonly isReady?: () => boolean;
  readonly work: (secret: string) => Promise<Done | Refused>;
  readonly done: (outcome: Done) => void;
  readonly cancel: () => void;
}) {
  const [secret, setSecret] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [tried, setTried] = useState<Tried>({ kind: 'untried' });
  const [problem, setProblem] = useState<string | null>(null);
  const { left, wait } = useWait();
  const field = useRef<HTMLInputElement>(null);
  useFirstField(field);
  const isShown = useIsShown();
  const askAgain = useAskPassphraseAgain();

  async function go(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await work(secret);
      if (isDone(outcome)) return done(outcome);
      if (!isShown()) return report(title, outcome);
      if (outcome.kind === 'not-saved') {
        setProblem(fileAdvice(outcome.why));
        await askAgain(); // some copies may be decrypted by now
      }
      if (outcome.kind === 'wrong') setTried({ ...outcome, secret });
      else if (outcome.kind !== 'not-saved') setTried(outcome);
      if ('waitSeconds' in outcome) wait(outcome.waitSeconds);
    } finally {
      setBusy(false);
    }
  }

  const mayGo = !isBusy && left === 0 && secret !== '';
  if (isBusy && busy !== null) return <Converting words={busy} />;
  return (
    <form
      className={classes.form}
      aria-label={title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (secret === '') field.current?.focus();
        else if (isReady() && mayGo) void go();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) cancel();
      }}
    >
      <div>
        <h3>{title}</h3>
        <p>{words}</p>
      </div>
      <PassphraseField label={secretLabel} value={secret} change={setSecret} field={field} />
      {children}
      <TriedWords tried={tried} left={left} />
      {problem !== null && (
        <p role="alert" className={text.failed}>
          {asBefore} {problem}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy} aria-disabled={!mayGo}>
          {submit}
        </Button>
        <Button variant="subtle" disabled={isBusy} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const asBefore = 'That didn’t work. Your passphrase is still on and hasn’t changed.';

/** For a person who has gone to another screen in the meantime. */
function report(title: string, refused: Refused): void {
  const words =
    refused.kind === 'not-saved'
      ? `${asBefore} ${fileAdvice(refused.why)}`
      : 'Nothing was changed. Go back to Settings and type the passphrase again.';
  notifyProblem('secret', words, title);
}

function isDone<Done extends { readonly kind: 'done' | 'made' }>(
  outcome: Done | Refused,
): outcome is Done {
  return outcome.kind === 'done' || outcome.kind === 'made';
}
