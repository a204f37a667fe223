import { useMemo } from 'react';
import type { Action } from '../../../../data/plan/action.ts';
import { inOrder } from '../../../../data/plan/action-list.ts';
import { savableAction } from '../../../../data/plan/savable-action.ts';
import { useRecords } from '../../../state/use-records.ts';
import { actionAutosaves } from './action-autosaves.ts';
import { blankAction } from './use-list-state.ts';
import { useUnsavedOrder } from './use-move-action.ts';

/**
 * A hook: the actions with the person's latest changes, however slow the disk is. A new one is included as
 * soon as its words can be saved.
 */
export function useActions(): readonly Action[] {
  const { actions, deletedActions } = useRecords();
  const autosaved = actionAutosaves.useAll();
  const order = useUnsavedOrder();
  return useMemo(() => {
    const before = new Map(actions.map((action) => [action.id, action]));
    const changed = new Map(before);
    const deleted = new Set(deletedActions.map(({ id }) => id));
    for (const [id, { content, saveState }] of autosaved) {
      if (deleted.has(id)) continue;
      const known = before.get(id) ?? null;
      if (saveState.kind === 'untouched' || (saveState.kind === 'saved' && known)) continue;
      const savable = savableAction(content, known);
      if (savable) changed.set(id, { ...(known ?? blankAction(null)), ...savable, id });
    }
    const all = [...changed.values()];
    return order === null ? all : inOrder(all, order);
  }, [actions, deletedActions, autosaved, order]);
}
