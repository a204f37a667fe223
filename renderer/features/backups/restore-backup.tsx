import { useState } from 'react';
import { otherKeyWords } from '../../../data/backups/backup-words.ts';
import { formatMoment } from '../../../data/text/dates.ts';
import { fileAdvice } from '../../../data/text/disk-words.ts';
import { api, type BackupSummary, type RestoreOutcome } from '../../api.ts';
import { finishTyping } from '../../state/autosave/finish-typing.ts';
import { storageAdvice } from '../../state/autosave/storage-notice.tsx';
import { isOpenReadOnly } from '../../state/use-start.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useIsShown } from '../../ui/focus/use-is-shown.ts';
import { notifyProblem } from '../../ui/messages/notify.ts';
import text from '../../ui/text.module.css';
import { notifyOtherData } from './other-data.tsx';

/** Restored, or why not, in words. */
type Restoring =
  | { readonly kind: 'asked' }
  | { readonly kind: 'restoring' }
  | { readonly kind: 'failed'; readonly why: string };

/** What is at the data's path; a link leads nowhere. */
export type InPlace = 'file' | 'link' | 'nothing';

/** Says what restoring this backup does, and does it. */
export function RestoreBackup({
  backup,
  inPlace,
  cancel,
}: {
  readonly backup: BackupSummary;
  readonly inPlace: InPlace;
  readonly cancel: () => void;
}) {
  const [state, setState] = useState<Restoring>({ kind: 'asked' });
  const isShown = useIsShown();

  function fail(why: string): void {
    if (isShown()) setState({ kind: 'failed', why });
    else notifyProblem('restore', why, 'Backup not restored');
  }

  async function restore(): Promise<void> {
    setState({ kind: 'restoring' });
    try {
      const saveError = await finishTyping(); // the latest input belongs to the previous data
      if (saveError !== null && !isOpenReadOnly()) {
        return fail(storageAdvice(saveError));
      }
      const outcome = await api.restoreBackup(backup.id);
      if (outcome.kind === 'restored') notifyOtherData(outcome);
      else fail(failureWords(outcome));
    } catch (error) {
      setState({ kind: 'asked' });
      throw error;
    }
  }

  return (
    <Confirm
      question={`Restore the backup from ${formatMoment(backup.madeAt)}?`}
      confirming="Restore this backup"
      isBusy={state.kind === 'restoring'}
      confirm={() => void restore()}
      cancel={cancel}
    >
      <p>Rung will show the data in this backup and continue from there.</p>
      <p>{asideWords(inPlace)}</p>
      {state.kind === 'failed' && (
        <p role="alert" className={text.failed}>
          {state.why}
        </p>
      )}
    </Confirm>
  );
}

function asideWords(inPlace: InPlace) {
  switch (inPlace) {
    case 'nothing':
      return 'There’s no data file there now, so nothing needs to be set aside.';
    case 'link':
      return (
        <>
          The link to your data stays in the same folder, under a new name that starts with{' '}
          <code>rung-set-aside</code>. What it points to isn’t touched.
        </>
      );
    case 'file':
      return (
        <>
          Your current data file isn’t overwritten. It stays in the same folder, under a new name
          that starts with <code>rung-set-aside</code>. Anything you entered after this backup was
          made is in that file.
        </>
      );
  }
}

function failureWords(outcome: Exclude<RestoreOutcome, { readonly kind: 'restored' }>): string {
  switch (outcome.kind) {
    case 'not-whole':
      return 'This backup is damaged, so nothing was changed. Try another one.';
    case 'other-key':
      return `${otherKeyWords} Nothing was changed.`;
    case 'not-saved':
      return `Couldn’t restore the backup. ${fileAdvice(outcome.why)}`;
  }
}
