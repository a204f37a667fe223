import { useEffect } from 'react';
import {
  actionAt,
  heldAction,
  heldNote,
  noteAt,
  placeOfPath,
} from '../../../../data/text/held-records.ts';
import { heldOf } from '../../../state/autosave/holding.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useChangeNote } from '../notes/note-autosaves.ts';
import { usePath } from '../path/path-autosave.ts';
import { useChangeAction } from './action-autosaves.ts';
import { blankAction } from './use-action-list.ts';

let isRetyped = false;

/** A hook: what could not be kept as it stood in an earlier run stands in the plan again, as it was typed. */
export function useInvalidInput(): void {
  const { invalidInput, actions } = useRecords();
  const changeAction = useChangeAction();
  const changeNote = useChangeNote();
  const { change: changePath } = usePath();
  useEffect(() => {
    if (isRetyped) return;
    isRetyped = true;
    for (const [id, fields] of heldOf(invalidInput, actionAt)) {
      const typed = heldAction(fields);
      const kept = actions.find((each) => each.id === id);
      if (typed === null) continue;
      const { due: _due, status: _status, gap: _gap, ...texts } = typed;
      if (kept === undefined) changeAction(id, blankAction(null), typed);
      else changeAction(id, kept, texts);
    }
    for (const [id, fields] of heldOf(invalidInput, noteAt)) {
      const typed = heldNote(fields);
      // Of a deleted action: it waits for the action.
      if (typed === null || !actions.some((each) => each.id === typed.action)) continue;
      changeNote({ ...typed, id }, { text: typed.text });
    }
    for (const [, { note }] of heldOf(invalidInput, (place) => place === placeOfPath || null)) {
      if (note !== undefined) changePath({ note });
    }
  }, [actions, changeAction, changeNote, changePath, invalidInput]);
}
