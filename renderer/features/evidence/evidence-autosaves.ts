import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import { isBlankEvidence } from '../../../data/evidence/new-evidence-draft.ts';
import { fittingEvidence } from '../../../data/text/fitting-texts.ts';
import type { EvidenceId } from '../../../data/values/ids.ts';
import { localDay } from '../../../data/values/iso-date.ts';
import { api, type Records } from '../../api.ts';
import {
  type Autosave,
  type AutosavePorts,
  afterAWhile,
  type SaveState,
} from '../../state/autosave/autosave.ts';
import { autosaves } from '../../state/autosave/autosaves.ts';
import { fitting } from '../../state/autosave/fitting.ts';
import { changeRecords } from '../../state/use-records.ts';

/** Evidence that was typed since Rung started and is not saved yet. */
export const evidenceAutosaves = autosaves<EvidenceId, EvidenceDraft>();

// The records don't change with every letter: what is typed here has priority, and the screen behind doesn't
// change.
export function evidencePorts(initial: EvidenceDraft): AutosavePorts<EvidenceDraft> {
  return {
    keep: fitting(initial, fittingEvidence, api.keepEvidenceDraft),
    later: afterAWhile,
  };
}

interface EvidenceOnScreen extends Pick<Autosave<EvidenceDraft>, 'change' | 'settled'> {
  readonly draft: EvidenceDraft;
  readonly saveState: SaveState;
}

/** The draft in the dialog: the one already being typed, else `initial`. A blank one is discarded. */
export function useEvidenceDraft(initial: EvidenceDraft): EvidenceOnScreen {
  const client = useQueryClient();
  const { id } = initial;
  const autosave = evidenceAutosaves.autosaveOf(id, initial, evidencePorts(initial));
  const { content: draft, saveState } = useSyncExternalStore(autosave.subscribe, autosave.held);

  useEffect(
    () => () => {
      evidenceAutosaves.dropUntouched(id, autosave);
      const today = localDay(new Date());
      if (!evidenceAutosaves.isTouched(id)) return;
      if (!isBlankEvidence(autosave.held().content, today)) return;
      evidenceAutosaves.forget(id);
      changeRecords(client, (records) => withoutDraft(records, id));
      void autosave
        .settled()
        .then(() => api.discardEvidenceDraft(id))
        .then(() => changeRecords(client, (records) => withoutDraft(records, id)));
    },
    [client, id, autosave],
  );

  return { draft, saveState, change: autosave.change, settled: autosave.settled };
}

function withoutDraft(records: Records, id: EvidenceId): Records {
  return { ...records, evidenceDrafts: records.evidenceDrafts.filter((each) => each.id !== id) };
}
