import type { Action } from '../../../../data/plan/action.ts';
import { useRecords } from '../../../state/use-records.ts';
import { actionAutosaves } from './action-autosaves.ts';
import { blankAction } from './use-list-state.ts';

/**
 * A hook: the new actions whose words can't be saved yet, in the order they were started; the blank one is
 * the last.
 */
export function useUnwritten(actions: readonly Action[], blank: Action | null): readonly Action[] {
  const autosaved = actionAutosaves.useAll();
  const { deletedActions } = useRecords();
  const written = new Set([...actions, ...deletedActions].map(({ id }) => id));
  const begun = autosaved.flatMap(([id, { content, saveState }]) => {
    return saveState.kind !== 'untouched' && !written.has(id)
      ? [{ ...blankAction(null), ...content, id }]
      : [];
  });
  const isBegun =
    blank === null || written.has(blank.id) || begun.some(({ id }) => id === blank.id);
  return isBegun ? begun : [...begun, blank];
}
