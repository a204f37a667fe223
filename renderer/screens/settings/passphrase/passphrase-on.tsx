import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { LockAfter } from '../../../../data/settings/settings.ts';
import { fileAdvice } from '../../../../data/text/disk-words.ts';
import { api, type PassphraseState, type StorageFailure } from '../../../api.ts';
import { useAskPassphraseAgain } from '../../../features/passphrase/use-passphrase.ts';
import { useSettings } from '../../../state/use-settings.ts';
import { afterFocusIsLost } from '../../../ui/focus/focus-heading.ts';
import { chord } from '../../../ui/focus/shortcuts.ts';
import { Choice } from '../part.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { LeftWords } from './left-words.tsx';
import classes from './passphrase.module.css';
import { SecretForm } from './secret-form.tsx';
import type { TurnedOff } from './turned-off.ts';

const never = 'never';

const waits = [
  { value: '5', label: '5 minutes' },
  { value: '15', label: '15 minutes' },
  { value: '30', label: '30 minutes' },
  { value: '60', label: '1 hour' },
  { value: never, label: 'Never' },
] as const;

const lockKeys = chord('L', { shift: true });

/** What can be changed while there is a passphrase. */
export function PassphraseOn({
  state,
  made,
  turnedOff,
}: {
  readonly state: PassphraseState;
  readonly made: (recoveryKey: string) => void;
  readonly turnedOff: (off: TurnedOff) => void;
}) {
  const { settings, change } = useSettings();
  return (
    <>
      <LeftWords names={state.left}>
        These files aren’t encrypted, so what you wrote may be readable in them. Rung tries again
        each time you unlock it, but doesn’t touch files that are damaged, files in a set-aside
        folder, files you named yourself, or leftover logs, whose names end in -wal or -journal. You
        can delete backups, set-aside files and leftover logs you don’t need.
      </LeftWords>
      <div className={classes.line}>
        <Button variant="default" aria-keyshortcuts={lockKeys.aria} onClick={() => void api.lock()}>
          Lock now
        </Button>
        <span className={classes.soft}>{lockKeys.words}</span>
      </div>
      <div>
        <Choice
          label="Lock when you’ve been away for"
          value={String(settings.lockAfter ?? never)}
          options={waits}
          choose={(value) =>
            change({ lockAfter: value === never ? null : LockAfter.parse(Number(value)) })
          }
        />
        <p className={classes.under}>
          Rung also locks when the computer goes to sleep and, on macOS and Windows, when the screen
          is locked.
        </p>
      </div>
      <Remember state={state} />
      <Changes made={made} turnedOff={turnedOff} />
      <OthersWords names={state.others} />
    </>
  );
}

/** Says that other programs' databases are left alone; empty if there are none. */
function OthersWords({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const whose =
    names.length === 1
      ? 'a database that belongs to another program'
      : 'databases that belong to other programs';
  return (
    <p className={classes.soft}>
      Rung’s folder also contains {whose}: {names.join(', ')}. Rung doesn’t touch{' '}
      {names.length === 1 ? 'it' : 'them'}.
    </p>
  );
}

function Remember({ state: { remembered, canRemember } }: { readonly state: PassphraseState }) {
  const askAgain = useAskPassphraseAgain();
  const [problem, setProblem] = useState<string | null>(null);
  async function remember(wanted: boolean): Promise<void> {
    const outcome = await api.rememberKey(wanted);
    setProblem(outcome.kind === 'not-saved' ? notRemembered(wanted, outcome.why) : null);
    await askAgain();
  }
  return (
    <Checkbox
      label="Remember on this computer"
      description={
        canRemember
          ? 'Rung then starts without asking, for anyone logged in as you. The key is stored in the system’s keychain. After Rung locks, it asks for the passphrase again.'
          : 'Not available here: this system has no keychain that can store the key safely.'
      }
      checked={remembered}
      disabled={!canRemember && !remembered}
      error={problem}
      onChange={(event) => void remember(event.currentTarget.checked)}
    />
  );
}

function notRemembered(wanted: boolean, why: StorageFailure): string {
  const state = wanted
    ? 'This computer doesn’t remember the key.'
    : 'This computer still remembers the key.';
  return `${state} ${fileAdvice(why)}`;
}

type Changing = 'nothing' | 'passphrase' | 'recovery-key' | 'off';

function Changes({
  made,
  turnedOff,
}: {
  readonly made: (recoveryKey: string) => void;
  readonly turnedOff: (off: TurnedOff) => void;
}) {
  const [changing, setChanging] = useState<Changing>('nothing');
  const [changed, setChanged] = useState<'not' | 'sure' | 'unsure'>('not');
  const buttons = useRef<HTMLDivElement>(null);
  const close = () => {
    const pressed = `[data-opens="${changing}"]`;
    setChanging('nothing');
    afterFocusIsLost(() => buttons.current?.querySelector<HTMLElement>(pressed)?.focus());
  };
  const opens = (what: Exclude<Changing, 'nothing'>, words: string) => (
    <Button
      variant="default"
      data-opens={what}
      aria-expanded={changing === what}
      onClick={() => {
        setChanged('not');
        setChanging(changing === what ? 'nothing' : what);
      }}
    >
      {words}
    </Button>
  );
  return (
    <>
      <div ref={buttons} className={classes.buttons}>
        {opens('passphrase', 'Change passphrase…')}
        {opens('recovery-key', 'Make a new recovery key…')}
        {opens('off', 'Turn off…')}
      </div>
      <p role="status" className={classes.soft}>
        {changed === 'sure' && 'Passphrase changed. The old one no longer works.'}
        {changed === 'unsure' &&
          'Passphrase changed, but the disk didn’t confirm that the change will survive a power cut. Remember the old one too until Rung has started with the new one.'}
      </p>
      {changing === 'passphrase' && (
        <ChangePassphrase
          changed={(isSure) => {
            setChanged(isSure ? 'sure' : 'unsure');
            close();
          }}
          cancel={close}
        />
      )}
      {changing === 'recovery-key' && (
        <SecretForm
          title="Make a new recovery key"
          words="Your current recovery key stops working once you confirm that you’ve stored the new one."
          submit="Make new key"
          work={(secret) => api.makeRecoveryKey(secret)}
          done={(outcome) => {
            if (outcome.kind === 'made') made(outcome.recoveryKey);
            setChanging('nothing');
          }}
          cancel={close}
        />
      )}
      {changing === 'off' && (
        <SecretForm<TurnedOff>
          title="Turn off the passphrase"
          words="Your data and its backups will no longer be encrypted. Anyone who can read your account’s files can then read what you wrote."
          submit="Turn off"
          busy="Decrypting your data and its backups"
          work={(secret) => api.turnOffPassphrase(secret)}
          done={(off) => {
            setChanging('nothing');
            turnedOff(off);
          }}
          cancel={close}
        />
      )}
    </>
  );
}
