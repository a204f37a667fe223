import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import { isBlankEvidence } from '../../../data/evidence/new-evidence-draft.ts';
import { fittingEvidence } from '../../../data/text/fitting-texts.ts';
import type { EvidenceId } from '../../../data/values/ids.ts';
import { api, type Records } from '../../api.ts';
import { fitting } from '../../state/autosave/fitting.ts';
import {
  afterAWhile,
  type Keeper,
  type KeeperPorts,
  type Keeping,
} from '../../state/autosave/keeper.ts';
import { keepers } from '../../state/autosave/keepers.ts';
import { changeRecords } from '../../state/use-records.ts';

/** The evidence that was typed in this run and is not saved yet. */
export const evidenceKeepers = keepers<EvidenceId, EvidenceDraft>();

// The records are not told of each letter: what is held here comes first, and the screen behind stays as it is.
export function evidencePorts(initial: EvidenceDraft): KeeperPorts<EvidenceDraft> {
  return {
    keep: fitting(initial, fittingEvidence, api.keepEvidenceDraft),
    later: afterAWhile,
  };
}

interface EvidenceOnScreen extends Pick<Keeper<EvidenceDraft>, 'change' | 'settled'> {
  readonly draft: EvidenceDraft;
  readonly keeping: Keeping;
}

/** The draft in the dialog: the one that is held already, else `initial`. One that is left blank is let go. */
export function useEvidenceDraft(initial: EvidenceDraft): EvidenceOnScreen {
  const client = useQueryClient();
  const { id } = initial;
  const keeper = evidenceKeepers.keeperOf(id, initial, evidencePorts(initial));
  const { content: draft, keeping } = useSyncExternalStore(keeper.subscribe, keeper.held);

  useEffect(
    () => () => {
      evidenceKeepers.dropUntouched(id, keeper);
      if (!evidenceKeepers.isTouched(id) || !isBlankEvidence(keeper.held().content)) return;
      evidenceKeepers.forget(id);
      changeRecords(client, (records) => withoutDraft(records, id));
      void keeper
        .settled()
        .then(() => api.discardEvidenceDraft(id))
        .then(() => changeRecords(client, (records) => withoutDraft(records, id)));
    },
    [client, id, keeper],
  );

  return { draft, keeping, change: keeper.change, settled: keeper.settled };
}

function withoutDraft(records: Records, id: EvidenceId): Records {
  return { ...records, evidenceDrafts: records.evidenceDrafts.filter((each) => each.id !== id) };
}
