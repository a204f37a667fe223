import { Button } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { formatMoment } from '../../../data/text/dates.ts';
import { fileAdvice } from '../../../data/text/disk-words.ts';
import { api, type ImportChoice, type ImportHow, type ImportOutcome } from '../../api.ts';
import { finishTyping } from '../../state/autosave/finish-typing.ts';
import { storageAdvice } from '../../state/autosave/storage-notice.tsx';
import { focusIsFree } from '../../state/still-here.ts';
import { useReady } from '../../state/use-start.ts';
import { useIsShown } from '../../ui/focus/use-is-shown.ts';
import { notify, notifyProblem } from '../../ui/messages/notify.ts';
import text from '../../ui/text.module.css';
import { notifyOtherData } from '../backups/other-data.tsx';
import classes from './import-data.module.css';
import { ImportLines } from './import-lines.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportWays } from './import-ways.tsx';

type Chosen = Extract<ImportChoice, { readonly kind: 'chosen' }>;

/** What the chosen file contains and what importing it would do, and the two ways to import it. */
export function ImportPreview({
  choice,
  had,
  isTaking,
  cancel,
}: {
  readonly choice: Chosen;
  /** The element with the focus when the file was requested. */
  readonly had: Element | null;
  /** Whether the file is being imported: it must not be discarded in the meantime. */
  readonly isTaking: RefObject<boolean>;
  readonly cancel: () => void;
}) {
  const [busy, setBusy] = useState<ImportHow | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const isShown = useIsShown();
  const isNew = useReady().settings.direction === null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusIsFree(had)) heading.current?.focus();
  }, [had]);

  /** The clicked button lost the focus while it worked; it gets it back unless something else has it by now. */
  function fail(why: string): void {
    if (!isShown()) {
      notifyProblem('import', why, 'Not imported');
      return;
    }
    setBusy(null);
    setFailed(why);
    if (focusIsFree()) heading.current?.focus();
  }

  function stopped(): void {
    notify('Nothing was imported.');
    if (isShown()) cancel();
  }

  async function take(how: ImportHow): Promise<void> {
    if (busy !== null) return;
    isTaking.current = true;
    setBusy(how);
    setFailed(null);
    try {
      const saveError = await finishTyping(); // the latest input belongs to the previous data
      if (saveError !== null) return fail(storageAdvice(saveError));
      const outcome = await api.importChosen(how);
      if (outcome.kind === 'cancelled') return stopped();
      if (outcome.kind !== 'imported') return fail(failureWords(outcome));
      notifyOtherData(outcome);
    } catch (error) {
      setBusy(null);
      throw error;
    } finally {
      isTaking.current = false;
    }
  }

  return (
    <section className={classes.preview} aria-label="Import preview">
      <h3 ref={heading} tabIndex={-1} className={classes.name}>
        {choice.name}
      </h3>
      <p className={text.small}>Saved {formatMoment(choice.exportedAt)}</p>
      <div className={classes.table}>
        <ImportLines lines={choice.lines} isNew={isNew} />
      </div>
      <p className={text.small}>The counts include any deleted items that can still be restored.</p>
      {isNew ? (
        <div className={classes.way}>
          <Button loading={busy !== null} onClick={() => void take('merge')}>
            Import this file
          </Button>
        </div>
      ) : (
        <ImportWays busy={busy} take={(how) => void take(how)} />
      )}
      {failed !== null && (
        <p role="alert" className={classes.failed}>
          {failed}
        </p>
      )}
      {busy === null ? (
        <Button className={classes.leave ?? ''} variant="subtle" onClick={cancel}>
          Don’t import
        </Button>
      ) : (
        <ImportProgress words="Importing the file" stop={() => void api.forgetImport()} />
      )}
    </section>
  );
}

function failureWords(outcome: Exclude<ImportOutcome, { readonly kind: 'imported' }>): string {
  switch (outcome.kind) {
    case 'none-chosen':
    case 'cancelled':
      return 'Nothing was imported. Choose the file again.';
    case 'too-big':
      return 'Nothing was imported: the file needs too much memory. Choose a JSON file that Rung saved.';
    case 'changed':
      return 'Nothing was imported: your data changed in the meantime. Try again, and don’t use Rung until it’s done.';
    case 'not-saved':
      return `Nothing was imported. ${fileAdvice(outcome.why)}`;
  }
}
