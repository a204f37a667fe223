import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Draft } from '../../../data/model/draft.ts';
import { api } from '../../api.ts';
import { tellNotKept } from '../../components/storage-notice.tsx';
import { tellWithUndo } from '../../components/tell.tsx';
import { recordsKey } from '../../hooks/use-records.ts';
import { forgetDraft, isTouched, keeperOf } from './draft-keepers.ts';
import { draftPorts } from './use-draft.ts';

/** Throws a draft away, with undo: the whole draft is put back as it was. */
export function useDiscard(settled: () => Promise<void>): (draft: Draft) => Promise<void> {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const reread = () => client.invalidateQueries({ queryKey: recordsKey });

  async function putBack(draft: Draft): Promise<void> {
    if (isTouched(draft.corrects)) {
      const message =
        'A new draft has been begun since. Discard that one first; then this one can be brought back.';
      return tellWithUndo(message, () => void putBack(draft));
    }
    const outcome = await api.keepDraft(draft);
    if (outcome.kind === 'kept') {
      await reread();
      forgetDraft(draft.corrects);
    } else {
      // Held as if it had just been typed, and tried again until the disk takes it.
      keeperOf(draft.corrects, draft, draftPorts(client)).change(draft);
    }
    navigate(draft.corrects ? `/assess/${draft.corrects}` : '/assess');
  }

  return async (draft) => {
    await settled();
    const outcome = await api.discardDraft(draft.corrects);
    if (outcome.kind === 'not-kept') return tellNotKept(outcome.why);
    await reread();
    forgetDraft(draft.corrects);
    navigate(draft.corrects ? `/progress/${draft.corrects}` : '/');
    tellWithUndo('Draft discarded', () => void putBack(draft));
  };
}
