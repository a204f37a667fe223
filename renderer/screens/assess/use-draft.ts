import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Draft } from '../../../data/assessments/draft.ts';
import { fittingDraft } from '../../../data/text/fitting-texts.ts';
import { api, type Records } from '../../api.ts';
import {
  type Autosave,
  type AutosavePorts,
  afterAWhile,
  type SaveState,
} from '../../state/autosave/autosave.ts';
import { fitting } from '../../state/autosave/fitting.ts';
import { changeRecords } from '../../state/use-records.ts';
import { autosaveOf, dropUntouched } from './draft-autosaves.ts';

interface DraftOnScreen extends Pick<Autosave<Draft>, 'change' | 'settled'> {
  readonly draft: Draft;
  /** The current draft. */
  readonly now: () => Draft;
  readonly saveState: SaveState;
}

/** The draft on the screen: the one already being typed, else `initial`. */
export function useDraft(initial: Draft): DraftOnScreen {
  const client = useQueryClient();
  const { corrects } = initial;
  const autosave = autosaveOf(corrects, initial, draftPorts(client, initial));
  const { content: draft, saveState } = useSyncExternalStore(autosave.subscribe, autosave.held);

  useEffect(() => () => dropUntouched(corrects, autosave), [corrects, autosave]);

  return {
    draft,
    now: () => autosave.held().content,
    saveState,
    change: autosave.change,
    settled: autosave.settled,
  };
}

/** `initial` is the draft that the autosave starts with. */
export function draftPorts(client: QueryClient, initial: Draft): AutosavePorts<Draft> {
  return {
    keep: fitting(initial, fittingDraft, async (draft) => {
      const outcome = await api.keepDraft(draft);
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
