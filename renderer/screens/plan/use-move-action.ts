import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { movedAction } from '../../../data/insight/action-list.ts';
import type { ActionId } from '../../../data/model/ids.ts';
import { api, type Records } from '../../api.ts';
import { tellNotKept } from '../../components/storage-notice.tsx';
import { beforeLeaving } from '../../hooks/before-leaving.ts';
import { keepLatest } from '../../hooks/keep-latest.ts';
import { recordsKey } from '../../hooks/use-records.ts';

interface Order {
  readonly ids: readonly ActionId[];
  readonly client: QueryClient;
}

const orders = keepLatest(async ({ ids, client }: Order) => {
  const outcome = await api.orderActions(ids);
  if (outcome.kind === 'kept') return;
  tellNotKept(outcome.why);
  await client.invalidateQueries({ queryKey: recordsKey });
});
beforeLeaving(orders.flush);

/** Moves an action a place up or down among those shown, at once on the screen and then on disk. */
export function useMoveAction(): (shown: readonly ActionId[], id: ActionId, by: -1 | 1) => void {
  const client = useQueryClient();
  return useCallback(
    (shown, id, by) => {
      const records = client.getQueryData<Records>(recordsKey);
      if (records === undefined) return;
      const ids = movedAction(records.actions, shown, id, by);
      const place = new Map(ids.map((each, index) => [each, index]));
      const actions = records.actions.toSorted(
        (a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
      );
      client.setQueryData<Records>(recordsKey, { ...records, actions });
      orders.push({ ids, client });
    },
    [client],
  );
}
