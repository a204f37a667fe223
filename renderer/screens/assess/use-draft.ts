import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Draft } from '../../../data/assessments/draft.ts';
import { fittingDraft } from '../../../data/text/fitting-texts.ts';
import { api, type Records } from '../../api.ts';
import { fitting } from '../../state/autosave/fitting.ts';
import {
  afterAWhile,
  type Keeper,
  type KeeperPorts,
  type Keeping,
} from '../../state/autosave/keeper.ts';
import { changeRecords } from '../../state/use-records.ts';
import { dropUntouched, keeperOf } from './draft-keepers.ts';

interface DraftOnScreen extends Pick<Keeper<Draft>, 'change' | 'settled'> {
  readonly draft: Draft;
  /** The draft as it is when it is asked for. */
  readonly now: () => Draft;
  readonly keeping: Keeping;
}

/** The draft on the screen: the one that is held already, else `initial`. */
export function useDraft(initial: Draft): DraftOnScreen {
  const client = useQueryClient();
  const { corrects } = initial;
  const keeper = keeperOf(corrects, initial, draftPorts(client, initial));
  const { content: draft, keeping } = useSyncExternalStore(keeper.subscribe, keeper.held);

  useEffect(() => () => dropUntouched(corrects, keeper), [corrects, keeper]);

  return {
    draft,
    now: () => keeper.held().content,
    keeping,
    change: keeper.change,
    settled: keeper.settled,
  };
}

/** `initial` is the draft as the keeper begins with it. */
export function draftPorts(client: QueryClient, initial: Draft): KeeperPorts<Draft> {
  return {
    keep: fitting(initial, fittingDraft, async (draft) => {
      const outcome = await api.keepDraft(draft);
      if (outcome.kind === 'kept') {
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
