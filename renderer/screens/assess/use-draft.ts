import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Draft } from '../../../data/assessments/draft.ts';
import { fittingDraft } from '../../../data/text/fitting-texts.ts';
import { api, type Records } from '../../api.ts';
import { type AutosavePorts, afterAWhile } from '../../state/autosave/autosave.ts';
import type { AutosavedForm } from '../../state/autosave/autosaves.ts';
import { fitting } from '../../state/autosave/fitting.ts';
import { changeRecords } from '../../state/use-records.ts';
import { useForm } from './draft-autosaves.ts';

/** The draft on the screen: the one already being typed, else `initial`. */
export function useDraft(initial: Draft): AutosavedForm<Draft> {
  const client = useQueryClient();
  return useForm(initial.corrects, initial, (first) => draftPorts(client, first));
}

/** `initial` is the draft that the autosave starts with. */
export function draftPorts(client: QueryClient, initial: Draft): AutosavePorts<Draft> {
  return {
    save: fitting(initial, fittingDraft, async (draft) => {
      const outcome = await api.saveDraft(draft);
      if (outcome.kind === 'saved') {
        changeRecords(client, (records) => withDraft(records, draft));
      }
      return outcome;
    }),
    later: afterAWhile,
  };
}

function withDraft(records: Records, draft: Draft): Records {
  const others = records.drafts.filter(({ corrects }) => corrects !== draft.corrects);
  return { ...records, drafts: [...others, draft] };
}
