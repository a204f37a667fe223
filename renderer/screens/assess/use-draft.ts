import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Draft } from '../../../data/model/draft.ts';
import { api, type Records } from '../../api.ts';
import { recordsKey } from '../../hooks/use-records.ts';
import { type DraftKeeper, draftKeeper, type Held } from './draft-keeper.ts';

const tryAgainAfter = 3_000;

/** The drafts of this run, by the assessment they correct; the new one stands under null. */
const keepers = new Map<Draft['corrects'], DraftKeeper>();

/** The draft on the screen: the one that is held already, else `initial`. */
export function useDraft(
  initial: Draft,
): Held & Pick<DraftKeeper, 'change' | 'settled'> & { readonly close: () => void } {
  const client = useQueryClient();
  const { corrects } = initial;
  const keeper = keepers.get(corrects) ?? hold();
  const held = useSyncExternalStore(keeper.subscribe, keeper.held);

  // A draft in which nothing was typed is not worth holding: it would keep yesterday's date.
  useEffect(
    () => () => {
      if (keeper.held().keeping.kind === 'untouched') keepers.delete(corrects);
    },
    [keeper, corrects],
  );

  return {
    ...held,
    change: keeper.change,
    settled: keeper.settled,
    close() {
      keeper.close();
      keepers.delete(corrects);
    },
  };

  function hold(): DraftKeeper {
    const made = draftKeeper(initial, {
      async keep(draft) {
        const outcome = await api.keepDraft(draft);
        if (outcome.kind === 'kept') {
          client.setQueryData<Records>(
            recordsKey,
            (records) => records && withDraft(records, draft),
          );
        }
        return outcome;
      },
      later(again) {
        const timer = setTimeout(again, tryAgainAfter);
        return () => clearTimeout(timer);
      },
    });
    keepers.set(corrects, made);
    return made;
  }
}

function withDraft(records: Records, draft: Draft): Records {
  const others = records.drafts.filter(({ corrects }) => corrects !== draft.corrects);
  return { ...records, drafts: [...others, draft] };
}
