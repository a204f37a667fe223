import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { movedAction } from '../../../data/insight/action-list.ts';
import type { ActionId } from '../../../data/model/ids.ts';
import { instant } from '../../../data/model/iso-date.ts';
import { api, type Records } from '../../api.ts';
import { telling } from '../../components/storage-notice.tsx';
import { afterAWhile, type KeeperPorts } from '../../hooks/keeper.ts';
import { keepers } from '../../hooks/keepers.ts';
import { recordsKey } from '../../hooks/use-records.ts';

interface Order {
  readonly ids: readonly ActionId[];
}

const orders = keepers<'order', Order>();

/** Moves an action a place up or down among those shown, at once on the screen and then on disk. */
export function useMoveAction(): (shown: readonly ActionId[], id: ActionId, by: -1 | 1) => void {
  const client = useQueryClient();
  return useCallback(
    (shown, id, by) => {
      const records = client.getQueryData<Records>(recordsKey);
      if (records === undefined) return;
      const ids = movedAction(records.actions, shown, id, by);
      show(client, ids);
      orders.keeperOf('order', { ids }, portsOf(client)).change({ ids });
    },
    [client],
  );
}

function portsOf(client: QueryClient): KeeperPorts<Order> {
  const keep: KeeperPorts<Order>['keep'] = async ({ ids }) => {
    const outcome = await api.orderActions(ids);
    if (outcome.kind === 'not-kept') return outcome;
    show(client, ids); // also where the records were read again before the disk took it
    return { kind: 'kept', value: instant(new Date()) };
  };
  return { keep: telling('the order of your actions', keep), later: afterAWhile };
}

/** Those that are not named come after them, as on disk. */
function show(client: QueryClient, ids: readonly ActionId[]): void {
  const place = new Map(ids.map((each, index) => [each, index]));
  const placeOf = (id: ActionId) => place.get(id) ?? ids.length;
  client.setQueryData<Records>(
    recordsKey,
    (records) =>
      records && {
        ...records,
        actions: records.actions.toSorted((a, b) => placeOf(a.id) - placeOf(b.id)),
      },
  );
}
