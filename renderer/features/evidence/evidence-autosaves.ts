import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Statement } from '../../../data/assessments/assessment.ts';
import type { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import { isBlankEvidence } from '../../../data/evidence/new-evidence-draft.ts';
import { fittingEvidence } from '../../../data/text/fitting-texts.ts';
import type { EvidenceId } from '../../../data/values/ids.ts';
import { localDay } from '../../../data/values/iso-date.ts';
import { api, type Records } from '../../api.ts';
import { type AutosavePorts, afterAWhile } from '../../state/autosave/autosave.ts';
import { type AutosavedForm, autosaves } from '../../state/autosave/autosaves.ts';
import { fitting } from '../../state/autosave/fitting.ts';
import { changeRecords } from '../../state/use-records.ts';

/** Evidence that was typed since Rung started and is not saved yet. */
export const evidenceAutosaves = autosaves<EvidenceId, EvidenceDraft>();

// The records don't change with every letter: what is typed here has priority, and the screen behind doesn't
// change.
export function evidencePorts(initial: EvidenceDraft): AutosavePorts<EvidenceDraft> {
  return {
    save: fitting(initial, fittingEvidence, api.saveEvidenceDraft),
    later: afterAWhile,
  };
}

/**
 * The draft in the dialog: the one already being typed, else `initial`. One with nothing but what was `offered` is
 * discarded.
 */
export function useEvidenceDraft(
  initial: EvidenceDraft,
  offered: readonly Statement[],
): AutosavedForm<EvidenceDraft> {
  const client = useQueryClient();
  const { id } = initial;

  useEffect(
    () => () => {
      const autosaved = evidenceAutosaves.autosavedAt(id);
      if (autosaved === null || autosaved.saveState.kind === 'untouched') return;
      if (!isBlankEvidence(autosaved.content, localDay(new Date()), offered)) return;
      const sent = evidenceAutosaves.settled(id);
      evidenceAutosaves.forget(id);
      changeRecords(client, (records) => withoutDraft(records, id));
      void sent
        .then(() => api.discardEvidenceDraft(id))
        .then(() => changeRecords(client, (records) => withoutDraft(records, id)));
    },
    [client, id, offered],
  );

  return evidenceAutosaves.useForm(id, initial, evidencePorts);
}

function withoutDraft(records: Records, id: EvidenceId): Records {
  return { ...records, evidenceDrafts: records.evidenceDrafts.filter((each) => each.id !== id) };
}
