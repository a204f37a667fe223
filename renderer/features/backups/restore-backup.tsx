import { useState } from 'react';
import { formatMoment } from '../../../data/text/dates.ts';
import { api, type BackupSummary, type RestoreOutcome } from '../../api.ts';
import { finishTyping } from '../../state/autosave/before-leaving.ts';
import { storageAdvice } from '../../state/autosave/storage-notice.tsx';
import { diskWords } from '../../state/disk-words.ts';
import { isOpenReadOnly } from '../../state/use-start.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useIsShown } from '../../ui/focus/use-is-shown.ts';
import { notifyProblem } from '../../ui/messages/notify.ts';
import classes from './backup-list.module.css';
import { tellOtherData } from './other-data.tsx';

/** Restored, or why not, in words. */
type Restoring =
  | { readonly kind: 'asked' }
  | { readonly kind: 'restoring' }
  | { readonly kind: 'failed'; readonly why: string };

/** What is in the place of the data: a link leads nowhere. */
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
    else notifyProblem('restore', why, 'Not restored');
  }

  async function restore(): Promise<void> {
    setState({ kind: 'restoring' });
    try {
      const unkept = await finishTyping(); // what was typed last belongs to the data before
      if (unkept !== null && !isOpenReadOnly()) {
        return fail(storageAdvice(unkept));
      }
      const outcome = await api.restoreBackup(backup.id);
      if (outcome.kind === 'restored') tellOtherData(outcome);
      else fail(failureWords(outcome));
    } catch (error) {
      setState({ kind: 'asked' });
      throw error;
    }
  }

  return (
    <Confirm
      question={`Restore the backup of ${formatMoment(backup.madeAt)}?`}
      confirming="Restore this backup"
      isBusy={state.kind === 'restoring'}
      confirm={() => void restore()}
      cancel={cancel}
    >
      <p>Rung then shows what this backup holds, and goes on from there.</p>
      <p>{asideWords(inPlace)}</p>
      {state.kind === 'failed' && (
        <p role="alert" className={classes.failed}>
          {state.why}
        </p>
      )}
    </Confirm>
  );
}

function asideWords(inPlace: InPlace) {
  switch (inPlace) {
    case 'nothing':
      return 'There is no file in the place of your data now, so nothing is put aside.';
    case 'link':
      return (
        <>
          The link that is in the place of your data now stays in the same folder, under a name that
          begins with <code>rung-set-aside</code>. What it leads to is not touched.
        </>
      );
    case 'file':
      return (
        <>
          The file with your data as it is now is not written over: it stays in the same folder,
          under a name that begins with <code>rung-set-aside</code>. What you put in after this
          backup was made is in that file.
        </>
      );
  }
}

function failureWords(outcome: Exclude<RestoreOutcome, { readonly kind: 'restored' }>): string {
  return outcome.kind === 'not-whole'
    ? 'This backup is damaged, so nothing was changed. Try another one.'
    : `The backup could not be put in place. ${diskWords(outcome.why)}`;
}
