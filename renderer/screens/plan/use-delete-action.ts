import type { Action, DeletedAction, ProgressNote } from '../../../data/model/action.ts';
import { api } from '../../api.ts';
import { tell, tellWithUndo } from '../../components/tell.tsx';
import { useRecordsChange } from '../../hooks/use-deleting.ts';
import { actionKeepers } from './action-keepers.ts';
import { noteKeepers } from './note-keepers.ts';

/** Deletes an action with undo. */
export function useDeleteAction(): (action: Action) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id, notes }) => {
    await Promise.all([
      actionKeepers.settled(id),
      ...notes.map((note) => noteKeepers.settled(note.id)),
    ]);
    const gone = await change(async () => {
      const outcome = await api.deleteAction(id);
      if (outcome.kind === 'kept') {
        actionKeepers.forget(id);
        for (const note of notes) noteKeepers.forget(note.id);
      }
      return outcome;
    });
    if (!gone) return;
    tellWithUndo('Action deleted', () => void change(() => api.restoreAction(id)));
  };
}

export function useRestoreAction(): (action: DeletedAction) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id }) => {
    if (await change(() => api.restoreAction(id))) tell('The action is restored');
  };
}

/** Deletes a progress note with undo. */
export function useDeleteNote(): (note: ProgressNote) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id }) => {
    await noteKeepers.settled(id);
    const gone = await change(async () => {
      const outcome = await api.deleteProgressNote(id);
      if (outcome.kind === 'kept') noteKeepers.forget(id);
      return outcome;
    });
    if (!gone) return;
    tellWithUndo('Progress note deleted', () => void change(() => api.restoreProgressNote(id)));
  };
}
