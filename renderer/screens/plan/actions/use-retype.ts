import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  actionAt,
  noteAt,
  readActionFields,
  readNoteFields,
} from '../../../../data/text/invalid-input-fields.ts';
import { localDay } from '../../../../data/values/iso-date.ts';
import type { Records } from '../../../api.ts';
import { findInvalidInput } from '../../../state/autosave/invalid-input.ts';
import { recordsKey } from '../../../state/use-records.ts';
import { noteAutosaves, useChangeNote } from '../notes/note-autosaves.ts';
import { actionAutosaves, useChangeAction } from './action-autosaves.ts';
import { blankAction } from './use-list-state.ts';

/**
 * A hook: restores invalid input to its actions and progress notes, unless something was typed there since. A
 * deleted one gets it back when it is restored.
 */
export function useRetype(): () => void {
  const client = useQueryClient();
  const changeAction = useChangeAction();
  const changeNote = useChangeNote();
  return useCallback(() => {
    const records = client.getQueryData<Records>(recordsKey);
    if (records === undefined) return;
    const { invalidInput, actions, deletedActions, deletedNotes } = records;
    for (const [id, fields] of findInvalidInput(invalidInput, actionAt)) {
      const typed = readActionFields(fields);
      const isDeleted = deletedActions.some((each) => each.id === id);
      if (typed === null || isDeleted || actionAutosaves.isTouched(id)) continue;
      const saved = actions.find((each) => each.id === id);
      const { due: _due, status: _status, gap: _gap, ...texts } = typed;
      if (saved === undefined) changeAction(id, blankAction(null), typed);
      else changeAction(id, saved, texts);
    }
    for (const [id, fields] of findInvalidInput(invalidInput, noteAt)) {
      const typed = readNoteFields(fields);
      const isDeleted = deletedNotes.some((each) => each.id === id);
      if (typed === null || isDeleted || noteAutosaves.isTouched(id)) continue;
      if (!actions.some((each) => each.id === typed.action)) continue;
      // Starts from today, so that a day chosen before any words counts as a change.
      const begun = { id, action: typed.action, date: localDay(new Date()), text: '' };
      changeNote(begun, { date: typed.date, text: typed.text });
    }
  }, [client, changeAction, changeNote]);
}
