import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { api, type Backups, type Start } from '../../api.ts';
import { BackupList } from '../../features/backups/backup-list.tsx';
import { beginAgain } from '../../features/backups/begin-again.ts';
import type { InPlace } from '../../features/backups/restore-backup.tsx';
import { useBackups } from '../../features/backups/use-backups.ts';
import { startKey } from '../../state/use-start.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { ChoiceRow } from './choice-row.tsx';
import classes from './choices.module.css';
import { againWords, type Choice, troubleWords } from './trouble-words.ts';
import { UnlockReadOnly } from './unlock-read-only.tsx';

type Trouble = Extract<Start, { readonly kind: 'data-trouble' }>;

/** The options, one per line. Nothing happens before one is pressed, and closing the window changes nothing. */
export function Choices({ trouble }: { readonly trouble: Trouble }) {
  const { choices } = troubleWords[trouble.trouble];
  return (
    <section aria-label="What you can do">
      <h2>What you can do</h2>
      <ul className={classes.list}>
        {choices.map((choice) => (
          <ChoiceOf key={choice} choice={choice} trouble={trouble} />
        ))}
      </ul>
      <p className={classes.soft}>If you close Rung now, nothing changes.</p>
    </section>
  );
}

function ChoiceOf({ choice, trouble }: { readonly choice: Choice; readonly trouble: Trouble }) {
  switch (choice) {
    case 'install':
      return (
        <ChoiceRow
          title="Install the latest version of Rung"
          words="It can read your data as it is. The other options continue without what the newer version wrote."
        />
      );
    case 'again':
      return <TryAgain trouble={trouble} />;
    case 'restore':
      return <Restore inPlace={inPlaceOf(trouble)} />;
    case 'read-only':
      return <ReadOnly trouble={trouble} />;
    case 'accept':
      return (
        <Asked
          title="Use it as it is"
          words="Continues with what’s in the file, whatever has changed there."
          confirming="Use it as it is"
          work={() => api.acceptContent()}
        >
          <p>
            Rung can’t tell what changed. An answer, date or note may be missing or different from
            what you wrote. Rung saves a copy of the current file in the same folder, under a name
            that starts with <code>rung-set-aside</code>.
          </p>
        </Asked>
      );
    case 'fresh':
      return <StartFresh inPlace={inPlaceOf(trouble)} />;
  }
}

function inPlaceOf({ trouble }: Trouble): InPlace {
  if (trouble === 'link-nowhere') return 'link';
  return trouble === 'missing' ? 'nothing' : 'file';
}

function TryAgain({ trouble }: { readonly trouble: Trouble }) {
  const { busy, go, tried } = useGoing(() => api.start());
  return (
    <ChoiceRow
      title="Try again"
      words={againWords[trouble.trouble]}
      button={
        <Button variant="default" loading={busy} onClick={go}>
          Try again
        </Button>
      }
    >
      <p role="status" className={classes.status}>
        {tried && !busy && 'The problem is still there. Nothing was changed.'}
      </p>
    </ChoiceRow>
  );
}

function ReadOnly({ trouble: { trouble, readable, locked } }: { readonly trouble: Trouble }) {
  const { busy, go } = useGoing(() => api.openReadOnly());
  if (locked !== null) {
    return (
      <UnlockReadOnly
        waitSeconds={locked.waitSeconds}
        words={`Your data is encrypted, so Rung needs your passphrase or recovery key first. ${asOnDisk}`}
        isOpening={busy}
        open={go}
      />
    );
  }
  if (!readable) {
    return trouble === 'other-rung' ? (
      <ChoiceRow title="Open it read-only" words={cannotRead} />
    ) : null;
  }
  const words =
    trouble === 'damaged' || trouble === 'changed'
      ? 'Shows what Rung can read. Some of it may be wrong or missing. You can’t change anything, and the file stays as it is.'
      : asOnDisk;
  return (
    <ChoiceRow
      title="Open it read-only"
      words={words}
      button={
        <Button variant="default" loading={busy} onClick={go}>
          Open read-only
        </Button>
      }
    />
  );
}

const asOnDisk =
  'Shows your data as it is on the disk. You can’t change anything, and the file stays as it is.';
const cannotRead = 'Right now Rung can’t read the file, so it can’t show it read-only either.';

function Restore({ inPlace }: { readonly inPlace: InPlace }) {
  const found = useBackups();
  if (found === null) return null;
  const { backups } = found;
  return (
    <ChoiceRow title="Restore a backup" words={restoreWords(found)}>
      {backups.length > 0 && (
        <div className={classes.backups}>
          <BackupList backups={backups} inPlace={inPlace} />
        </div>
      )}
    </ChoiceRow>
  );
}

function restoreWords({ backups, folder, failed }: Backups): string {
  if (failed !== null && backups.length === 0) return `Rung can’t read ${folder}.`;
  if (backups.length === 0) return `There are no backups in ${folder}.`;
  if (backups.every(({ content }) => content === null)) return 'Rung can’t read any of these.';
  return 'Goes back to the data in one of these backups, without anything you wrote after that backup.';
}

function StartFresh({ inPlace }: { readonly inPlace: InPlace }) {
  return (
    <Asked
      title="Start fresh"
      words={
        inPlace === 'nothing'
          ? 'Starts with no data, as on the first day.'
          : `Starts with no data, as on the first day. The ${inPlace} there now isn’t deleted.`
      }
      confirming="Start fresh"
      work={() => api.startFresh()}
    >
      {inPlace === 'nothing' ? (
        <p>Your backups aren’t touched. As always, Rung thins out older ones over time.</p>
      ) : (
        <p>
          The {inPlace} there now stays in its folder, under a new name that starts with{' '}
          <code>rung-set-aside</code>. To go back to it, close Rung and give that {inPlace} its old
          name again. Your backups aren’t touched. As always, Rung thins out older ones over time.
        </p>
      )}
    </Asked>
  );
}

/** An option that explains what it does before doing it. */
function Asked({
  title,
  words,
  confirming,
  work,
  children,
}: {
  readonly title: string;
  readonly words: string;
  readonly confirming: string;
  readonly work: () => Promise<Start>;
  readonly children: ReactNode;
}) {
  const [isAsked, setAsked] = useState(false);
  const { busy, go, tried } = useGoing(work);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <ChoiceRow
      title={title}
      words={words}
      button={
        <Button
          ref={button}
          variant="default"
          aria-expanded={isAsked}
          onClick={() => setAsked(!isAsked)}
        >
          {confirming}…
        </Button>
      }
    >
      {isAsked && (
        <Confirm
          question={`${title}?`}
          confirming={confirming}
          isBusy={busy}
          confirm={go}
          cancel={() => {
            setAsked(false);
            button.current?.focus();
          }}
        >
          {children}
          {tried && !busy && <p role="alert">That didn’t work. Nothing was changed.</p>}
        </Confirm>
      )}
    </ChoiceRow>
  );
}

/** Applies a choice: if the data is open then, starts again with it; if not, shows the problem. */
function useGoing(work: () => Promise<Start>): {
  readonly busy: boolean;
  readonly tried: boolean;
  readonly go: () => void;
} {
  const client = useQueryClient();
  const [state, setState] = useState<'untried' | 'busy' | 'tried'>('untried');
  async function goOn(): Promise<void> {
    setState('busy');
    try {
      const start = await work();
      if (start.kind === 'ready') return beginAgain();
      client.setQueryData<Start>(startKey, start);
      setState('tried');
    } catch (error) {
      setState('tried');
      throw error;
    }
  }
  return { busy: state === 'busy', tried: state === 'tried', go: () => void goOn() };
}
