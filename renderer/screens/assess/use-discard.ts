import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Draft } from '../../../data/assessments/draft.ts';
import { fittingDraft } from '../../../data/text/fitting-texts.ts';
import { api } from '../../api.ts';
import { notifyNotSaved } from '../../state/autosave/storage-notice.tsx';
import { stillHere } from '../../state/still-here.ts';
import { recordsKey } from '../../state/use-records.ts';
import { notify, notifyWithOnlyUndo } from '../../ui/messages/notify.ts';
import { autosaveOf, forgetDraft, isTouched } from './draft-autosaves.ts';
import { draftPorts } from './use-draft.ts';

/** Discards a draft, with undo: the whole draft is restored. */
export function useDiscard(
  settled: () => Promise<void>,
  end: (work: () => Promise<void>) => Promise<void>,
): (draft: Draft) => Promise<void> {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const reread = () => client.invalidateQueries({ queryKey: recordsKey });

  const undo = (draft: Draft) => () => {
    const isHere = stillHere();
    void end(() => putBack(draft, isHere));
  };

  async function putBack(draft: Draft, isHere: () => boolean): Promise<void> {
    if (isTouched(draft.corrects)) {
      return notifyWithOnlyUndo(
        'You’ve started another draft. Discard it first, then press Undo.',
        undo(draft),
      );
    }
    const fitted = fittingDraft(draft, draft);
    const outcome = fitted.why === null ? await api.saveDraft(fitted.content) : null;
    if (outcome?.kind === 'saved') {
      await reread();
      forgetDraft(draft.corrects);
    } else {
      // Treated as if it had just been typed, and retried until the disk accepts it, even if it has a text
      // that is too long.
      autosaveOf(draft.corrects, draft, draftPorts(client, draft)).change(draft);
    }
    if (isHere()) navigate(draft.corrects ? `/assess/${draft.corrects}` : '/assess');
    else notify('Your draft is back, under Assess.');
  }

  async function discard(draft: Draft, isHere: () => boolean): Promise<void> {
    await settled();
    const outcome = await api.discardDraft(draft.corrects);
    if (outcome.kind === 'not-saved') return notifyNotSaved(outcome.why);
    await reread();
    forgetDraft(draft.corrects);
    if (isHere()) navigate(draft.corrects ? `/progress/${draft.corrects}` : '/');
    notifyWithOnlyUndo(
      draft.corrects ? 'Correction discarded.' : 'Assessment draft discarded.',
      undo(draft),
    );
  }

  return (draft) => {
    const isHere = stillHere();
    return end(() => discard(draft, isHere));
  };
}
