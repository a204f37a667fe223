import type {
  Action,
  ActionContent,
  ProgressNote,
  SentProgressNote,
} from '../../../../data/plan/action.ts';
import type { ActionId } from '../../../../data/values/ids.ts';
import { api, type SaveError } from '../../../api.ts';
import { notifyNotSaved } from '../../../state/autosave/storage-notice.tsx';
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
import { useRetype } from './use-retype.ts';

/**
 * Deletes an action; true if it is gone. Invalid input in it or in its notes waits until it is restored.
 */
export function useRemoveAction(): (id: ActionId) => Promise<boolean> {
  const change = useRecordsChange();
  return async (id) => {
    // Includes a note that was started since the action was rendered.
    const notes = noteAutosaves.keysOf(({ content }) => content.action === id);
    if (!(await areSaved([actionAutosaves.finish(id), ...notes.map(noteAutosaves.finish)]))) {
      return false;
    }
    return change(async () => {
      const outcome = await api.deleteAction(id);
      if (outcome.kind === 'saved') {
        actionAutosaves.forgetUnlessInvalid(id);
        for (const note of notes) noteAutosaves.forgetUnlessInvalid(note);
      }
      return outcome;
    });
  };
}

/** Deletes an action with undo; true if it is gone. */
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

/** Discards an action that could not be saved, with undo. */
export function useDiscardAction(): (id: ActionId, typed: ActionContent) => void {
  const changeAction = useChangeAction();
  return (id, typed) => {
    actionAutosaves.forget(id);
    notifyWithOnlyUndo('Unsaved changes discarded.', () => changeAction(id, typed, {}));
  };
}

/** Discards a progress note that could not be saved, with undo. */
export function useDiscardNote(): (typed: SentProgressNote) => void {
  const changeNote = useChangeNote();
  return (typed) => {
    noteAutosaves.forget(typed.id);
    notifyWithOnlyUndo('Unsaved changes discarded.', () => changeNote(typed, {}));
  };
}

export function useRestoreAction(): (action: Pick<Action, 'id'>) => Promise<void> {
  const change = useRecordsChange();
  const retype = useRetype();
  return async ({ id }) => {
    if (!(await change(() => api.restoreAction(id)))) return;
    retype();
    notifyRestored(id, 'Action restored.');
  };
}

export function useRestoreNote(): (note: Pick<ProgressNote, 'id'>) => Promise<void> {
  const change = useRecordsChange();
  const retype = useRetype();
  return async ({ id }) => {
    if (!(await change(() => api.restoreProgressNote(id)))) return;
    retype();
    notifyRestored(id, 'Progress note restored.');
  };
}

/** Deletes a progress note with undo. */
export function useDeleteNote(): (note: ProgressNote) => Promise<void> {
  const change = useRecordsChange();
  const restore = useRestoreNote();
  return async ({ id, text }) => {
    if (!(await areSaved([noteAutosaves.finish(id)]))) return;
    const gone = await change(async () => {
      const outcome = await api.deleteProgressNote(id);
      if (outcome.kind === 'saved') noteAutosaves.forgetUnlessInvalid(id);
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

/**
 * Whether all recent input survives the deletion: it is on disk, or stored as invalid input until the action
 * is restored. If not, reports why.
 */
async function areSaved(finishing: readonly Promise<SaveError | null>[]): Promise<boolean> {
  const failed = await Promise.all(finishing);
  const why = failed.find((each) => each !== null && each !== 'too-long');
  if (why) notifyNotSaved(why);
  return !why;
}
