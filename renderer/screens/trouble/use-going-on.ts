import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dataAdvice } from '../../../data/text/disk-words.ts';
import { api, type OpenOrThere, type OtherFile, type Start } from '../../api.ts';
import { beginAgain } from '../../features/backups/begin-again.ts';
import { finishTyping } from '../../state/autosave/finish-typing.ts';
import { storageAdvice } from '../../state/autosave/storage-notice.tsx';
import { startKey } from '../../state/use-start.ts';

/** Which of the two files to continue with, or to check again whether there are two. */
export type Going = OpenOrThere | 'again';

/** Sends the latest input, then applies the choice. If that failed, says so. */
export function useGoingOn() {
  const client = useQueryClient();
  const [busy, setBusy] = useState<Going | null>(null);
  const [failed, setFailed] = useState('');
  async function chosen(which: Going): Promise<void> {
    const saveError = await finishTyping(); // the latest input belongs to the data that was open
    if (saveError !== null && which !== 'again') return setFailed(storageAdvice(saveError));
    const start = which === 'again' ? await api.start() : await api.goOnWith(which);
    if (start.kind === 'ready') return beginAgain();
    client.setQueryData<Start>(startKey, start);
    if (start.kind === 'other-file') {
      setFailed(which === 'again' ? 'The problem is still there.' : failureWords(start));
    }
  }
  return {
    busy,
    failed: busy === null ? failed : '',
    goOn(which: Going) {
      setBusy(which);
      void chosen(which).finally(() => setBusy(null));
    },
  };
}

function failureWords({ failed, isChosen }: OtherFile): string {
  switch (failed) {
    case null:
      return isChosen ? '' : 'The problem is still there.';
    case 'changed':
      return 'That file changed after Rung showed it, so Rung hasn’t used it. This is what’s there now.';
    case 'unreadable':
      return 'Rung can’t read all of that file, so it hasn’t used it.';
    default:
      return `That didn’t work. ${dataAdvice(failed)}`;
  }
}
