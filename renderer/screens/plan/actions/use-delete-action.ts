import type {
  Action,
  ActionContent,
  ProgressNote,
  SentProgressNote,
} from '../../../../data/plan/action.ts';
import type { ActionId } from '../../../../data/values/ids.ts';
import { api } from '../../../api.ts';
import { useRecordsChange } from '../../../state/use-deleting.ts';
import { inSightAgain } from '../../../ui/focus/in-sight-again.ts';
import {
  notifyDeleted,
  notifyRestored,
  notifyWithOnlyUndo,
  quoted,
} from '../../../ui/messages/notify.ts';
import { noteAutosaves, useChangeNote } from '../notes/note-autosaves.ts';
import { actionAutosaves, useChangeAction } from './action-autosaves.ts';

/** Deletes an action and lets go of what was held of it; true when it is gone. */
export function useRemoveAction(): (id: ActionId) => Promise<boolean> {
  const change = useRecordsChange();
  return async (id) => {
    // Also a note that was begun since the action was drawn. What is held back is never sent: it waits for an undo.
    const notes = noteAutosaves.keysOf(
      ({ content, saveState }) => content.action === id && saveState.kind !== 'held-back',
    );
    await Promise.all([actionAutosaves.settled(id), ...notes.map(noteAutosaves.settled)]);
    return change(async () => {
      const outcome = await api.deleteAction(id);
      if (outcome.kind === 'saved') {
        actionAutosaves.forget(id);
        for (const note of notes) noteAutosaves.forget(note);
      }
      return outcome;
    });
  };
}

/** Deletes an action with undo; true when it is gone. */
export function useDeleteAction(): (action: Pick<Action, 'id' | 'what'>) => Promise<boolean> {
  const remove = useRemoveAction();
  const restore = useRestoreAction();
  return async ({ id, what }) => {
    if (!(await remove(id))) return false;
    notifyDeleted({
      id,
      what: `Action deleted: ${quoted(what)}.`,
      where: 'on the Plan page',
      restore: () => void restore({ id }).then(inSightAgain(id)),
    });
    return true;
  };
}

/** Lets go of an action that could not be kept, with undo. */
export function useDiscardAction(): (id: ActionId, typed: ActionContent) => void {
  const keep = useChangeAction();
  return (id, typed) => {
    actionAutosaves.forget(id);
    notifyWithOnlyUndo('Unsaved changes discarded.', () => keep(id, typed, {}));
  };
}

/** Lets go of a progress note that could not be kept, with undo. */
export function useDiscardNote(): (typed: SentProgressNote) => void {
  const keep = useChangeNote();
  return (typed) => {
    noteAutosaves.forget(typed.id);
    notifyWithOnlyUndo('Unsaved changes discarded.', () => keep(typed, {}));
  };
}

export function useRestoreAction(): (action: Pick<Action, 'id'>) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id }) => {
    if (await change(() => api.restoreAction(id))) notifyRestored(id, 'Action restored.');
  };
}

export function useRestoreNote(): (note: Pick<ProgressNote, 'id'>) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id }) => {
    if (await change(() => api.restoreProgressNote(id))) {
      notifyRestored(id, 'Progress note restored.');
    }
  };
}

/** Deletes a progress note with undo. */
export function useDeleteNote(): (note: ProgressNote) => Promise<void> {
  const change = useRecordsChange();
  const restore = useRestoreNote();
  return async ({ id, text }) => {
    await noteAutosaves.settled(id);
    const gone = await change(async () => {
      const outcome = await api.deleteProgressNote(id);
      if (outcome.kind === 'saved') noteAutosaves.forget(id);
      return outcome;
    });
    if (!gone) return;
    notifyDeleted({
      id,
      what: `Progress note deleted: ${quoted(text)}.`,
      where: 'below the action’s notes',
      restore: () => void restore({ id }).then(inSightAgain(id)),
    });
  };
}
