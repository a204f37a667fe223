import { useQueryClient } from '@tanstack/react-query';
import type { Evidence } from '../../../data/assessments/assessment.ts';
import type { Problem } from '../../../data/assessments/problem.ts';
import type { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import { draftChanging } from '../../../data/evidence/new-evidence-draft.ts';
import { fittingEvidence } from '../../../data/text/fitting-texts.ts';
import { api } from '../../api.ts';
import { notifyNotSaved, storageAdvice } from '../../state/autosave/storage-notice.tsx';
import { recordsKey } from '../../state/use-records.ts';
import {
  notify,
  notifyProblem,
  notifyWithOnlyUndo,
  notifyWithUndo,
} from '../../ui/messages/notify.ts';
import { evidenceAutosaves, evidencePorts } from './evidence-autosaves.ts';

interface DraftEnd {
  /** Saves, with undo; returns what has to change first, or null if it was not saved for another reason. */
  readonly save: (draft: EvidenceDraft, former: Evidence | null) => Promise<Saved>;
  /** Discards what was typed, with undo. */
  readonly discard: (draft: EvidenceDraft) => Promise<boolean>;
}

export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'not-saved'; readonly problems: readonly Problem[] };

/** How evidence being written ends: saved, or discarded. */
export function useEvidenceDraftEnd(): DraftEnd {
  const client = useQueryClient();
  const reread = () => client.invalidateQueries({ queryKey: recordsKey });

  async function undoAdding({ id }: EvidenceDraft): Promise<void> {
    const outcome = await api.deleteEvidence(id);
    if (outcome.kind === 'not-saved') return notifyNotSaved(outcome.why);
    await reread();
  }

  async function putBack(former: Evidence): Promise<void> {
    const outcome = await api.putEvidenceBack(draftChanging(former));
    if (outcome.kind === 'not-saved') {
      notifyNotSaved(outcome.why);
      return notifyWithUndo('Evidence changed', () => void putBack(former));
    }
    if (outcome.kind === 'incomplete') {
      const [first] = outcome.problems;
      return notifyProblem('evidence-undo', `Couldn’t undo the change. ${first?.message ?? ''}`);
    }
    await reread();
  }

  async function restoreDraft(draft: EvidenceDraft): Promise<void> {
    if (evidenceAutosaves.isTouched(draft.id)) {
      return notifyWithOnlyUndo(
        'You’ve started another draft. Discard it first, then press Undo.',
        () => void restoreDraft(draft),
      );
    }
    // Treated as if it had just been typed: an open dialog shows it, and it is retried until the disk accepts it.
    const autosave = evidenceAutosaves.autosaveOf(draft.id, draft, evidencePorts(draft));
    autosave.change(draft);
    await autosave.settled();
    await reread();
    const { saveState } = autosave.current();
    if (saveState.kind === 'saved') notify('Evidence draft restored.');
    if (saveState.kind === 'not-saved') notifyNotSaved(saveState.why);
  }

  return {
    async save(draft, former) {
      await evidenceAutosaves.settled(draft.id);
      const outcome = await api.saveEvidence(fittingEvidence(draft, draft).content);
      if (outcome.kind === 'not-saved') {
        // In the dialog itself, where the person looks.
        const message = `Not saved. ${storageAdvice(outcome.why)}`;
        return { kind: 'not-saved', problems: [{ step: 'evidence', field: 'disk', message }] };
      }
      if (outcome.kind === 'incomplete') return { kind: 'not-saved', problems: outcome.problems };
      await reread();
      evidenceAutosaves.forget(draft.id);
      if (former === null) notifyWithUndo('Evidence added', () => void undoAdding(draft));
      else notifyWithUndo('Evidence changed', () => void putBack(former));
      return { kind: 'saved' };
    },
    async discard(draft) {
      await evidenceAutosaves.settled(draft.id);
      const outcome = await api.discardEvidenceDraft(draft.id);
      if (outcome.kind === 'not-saved') {
        notifyNotSaved(outcome.why);
        return false;
      }
      await reread();
      evidenceAutosaves.forget(draft.id);
      notifyWithOnlyUndo('Evidence draft discarded.', () => void restoreDraft(draft));
      return true;
    },
  };
}
