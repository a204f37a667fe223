import { useCallback } from 'react';
import type { Action } from '../../../../data/plan/action.ts';
import { inOrder, movedAction } from '../../../../data/plan/action-list.ts';
import type { ActionId } from '../../../../data/values/ids.ts';
import { instant } from '../../../../data/values/iso-date.ts';
import { api } from '../../../api.ts';
import { type AutosavePorts, afterAWhile } from '../../../state/autosave/autosave.ts';
import { autosaves } from '../../../state/autosave/autosaves.ts';
import { withStorageNotice } from '../../../state/autosave/storage-notice.tsx';
import { useChangeRecords } from '../../../state/use-records.ts';

interface Order {
  readonly ids: readonly ActionId[];
}

const orders = autosaves<'order', Order>();

/** A hook: the order that is not on disk yet, or null. */
export function useUnsavedOrder(): readonly ActionId[] | null {
  const autosaved = orders.useAutosaved('order');
  return autosaved === null || autosaved.saveState.kind === 'saved' ? null : autosaved.content.ids;
}

/** A hook: moves one of the visible actions up or down, first on the screen and then on disk. */
export function useMoveAction(): (
  actions: readonly Action[],
  shown: readonly ActionId[],
  id: ActionId,
  by: -1 | 1,
) => void {
  const changeRecords = useChangeRecords();
  return useCallback(
    (actions, shown, id, by) => {
      const ids = movedAction(actions, shown, id, by);
      const save: AutosavePorts<Order>['save'] = async (order) => {
        const outcome = await api.orderActions(order.ids);
        if (outcome.kind === 'not-saved') return outcome;
        changeRecords((records) => ({ ...records, actions: inOrder(records.actions, order.ids) }));
        return { kind: 'saved', value: instant(new Date()) };
      };
      const ports = {
        save: withStorageNotice('the order of your actions', save),
        later: afterAWhile,
      };
      orders.autosaveOf('order', { ids }, ports).change({ ids });
    },
    [changeRecords],
  );
}
