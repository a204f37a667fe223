import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type OpenOrThere, type Start } from '../../api.ts';
import { beginAgain } from '../../features/backups/begin-again.ts';
import { finishTyping } from '../../state/autosave/before-leaving.ts';
import { storageAdvice } from '../../state/autosave/storage-notice.tsx';
import { startKey } from '../../state/use-start.ts';

/** With which of the two files Rung goes on, or to look once more whether there are two. */
export type Going = OpenOrThere | 'again';

/** Sends what was typed last, then does what was chosen. Where nothing came of it, says so. */
export function useGoingOn() {
  const client = useQueryClient();
  const [busy, setBusy] = useState<Going | null>(null);
  const [failed, setFailed] = useState('');
  async function chosen(which: Going): Promise<void> {
    const saveError = await finishTyping(); // what was typed last belongs to what was open
    if (saveError !== null && which !== 'again') return setFailed(storageAdvice(saveError));
    const start = which === 'again' ? await api.start() : await api.goOnWith(which);
    if (start.kind === 'ready') return beginAgain();
    client.setQueryData<Start>(startKey, start);
    if (start.kind === 'other-file') {
      setFailed(
        which === 'again'
          ? 'The problem is still there.'
          : 'That didn’t work. Check that the disk has free space and that Rung can write to it, then try again.',
      );
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
