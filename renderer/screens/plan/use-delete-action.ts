import type {
  ActionContent,
  DeletedAction,
  DeletedProgressNote,
  ProgressNote,
  SentProgressNote,
} from '../../../data/model/action.ts';
import type { ActionId } from '../../../data/model/ids.ts';
import { api } from '../../api.ts';
import { useRecordsChange } from '../../hooks/use-deleting.ts';
import { notify, notifyDeleted, notifyWithOnlyUndo } from '../../ui/messages/notify.ts';
import { actionKeepers, useChangeAction } from './action-keepers.ts';
import { noteKeepers, useChangeNote } from './note-keepers.ts';

/** Deletes an action and lets go of what was held of it; true when it is gone. */
export function useRemoveAction(): (id: ActionId) => Promise<boolean> {
  const change = useRecordsChange();
  return async (id) => {
    // Also a note that was begun since the action was drawn. What is held back is never sent: it waits for an undo.
    const notes = noteKeepers.keysOf(
      ({ content, keeping }) => content.action === id && keeping.kind !== 'held-back',
    );
    await Promise.all([actionKeepers.settled(id), ...notes.map(noteKeepers.settled)]);
    return change(async () => {
      const outcome = await api.deleteAction(id);
      if (outcome.kind === 'kept') {
        actionKeepers.forget(id);
        for (const note of notes) noteKeepers.forget(note);
      }
      return outcome;
    });
  };
}

/** Deletes an action with undo. */
export function useDeleteAction(): (id: ActionId) => Promise<void> {
  const remove = useRemoveAction();
  const change = useRecordsChange();
  return async (id) => {
    if (!(await remove(id))) return;
    notifyDeleted(
      'Action deleted.',
      'on the Plan page',
      () => void change(() => api.restoreAction(id)),
    );
  };
}

/** Lets go of an action that could not be kept, with undo. */
export function useDiscardAction(): (id: ActionId, typed: ActionContent) => void {
  const keep = useChangeAction();
  return (id, typed) => {
    actionKeepers.forget(id);
    notifyWithOnlyUndo('Unsaved changes discarded.', () => keep(id, typed, {}));
  };
}

/** Lets go of a progress note that could not be kept, with undo. */
export function useDiscardNote(): (typed: SentProgressNote) => void {
  const keep = useChangeNote();
  return (typed) => {
    noteKeepers.forget(typed.id);
    notifyWithOnlyUndo('Unsaved changes discarded.', () => keep(typed, {}));
  };
}

export function useRestoreAction(): (action: DeletedAction) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id }) => {
    if (await change(() => api.restoreAction(id))) notify('Action restored');
  };
}

export function useRestoreNote(): (note: DeletedProgressNote) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id }) => {
    if (await change(() => api.restoreProgressNote(id))) notify('Progress note restored');
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
    notifyDeleted(
      'Progress note deleted.',
      'in its action',
      () => void change(() => api.restoreProgressNote(id)),
    );
  };
}
