import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Draft } from '../../../data/model/draft.ts';
import { api, type Records } from '../../api.ts';
import { recordsKey } from '../../hooks/use-records.ts';
import type { DraftKeeper, Held } from './draft-keeper.ts';
import { dropUntouched, keeperOf } from './draft-keepers.ts';

const tryAgainAfter = 3_000;

/** The draft on the screen: the one that is held already, else `initial`. */
export function useDraft(initial: Draft): Held & Pick<DraftKeeper, 'change' | 'settled'> {
  const client = useQueryClient();
  const { corrects } = initial;
  const keeper = keeperOf(initial, {
    async keep(draft) {
      const outcome = await api.keepDraft(draft);
      if (outcome.kind === 'kept') {
        client.setQueryData<Records>(recordsKey, (records) => records && withDraft(records, draft));
      }
      return outcome;
    },
    later(again) {
      const timer = setTimeout(again, tryAgainAfter);
      return () => clearTimeout(timer);
    },
  });
  const held = useSyncExternalStore(keeper.subscribe, keeper.held);

  useEffect(() => () => dropUntouched(corrects, keeper), [corrects, keeper]);

  return { ...held, change: keeper.change, settled: keeper.settled };
}

function withDraft(records: Records, draft: Draft): Records {
  const others = records.drafts.filter(({ corrects }) => corrects !== draft.corrects);
  return { ...records, drafts: [...others, draft] };
}
