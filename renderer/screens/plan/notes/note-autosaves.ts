import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ProgressNote, SentProgressNote } from '../../../../data/plan/action.ts';
import { savableNote } from '../../../../data/plan/savable-action.ts';
import { noteSaveProblem } from '../../../../data/plan/save-problems.ts';
import { inputKeyOfNote, noteFields } from '../../../../data/text/invalid-input-fields.ts';
import { byDate } from '../../../../data/values/compare-text.ts';
import type { ProgressNoteId } from '../../../../data/values/ids.ts';
import { api, type Records } from '../../../api.ts';
import { afterAWhile } from '../../../state/autosave/autosave.ts';
import { autosaves } from '../../../state/autosave/autosaves.ts';
import { discardInvalidInput, withInvalidInput } from '../../../state/autosave/invalid-input.ts';
import { wordsBefore } from '../../../state/autosave/words-before.ts';
import { changeRecords, recordsKey } from '../../../state/use-records.ts';

/** The progress notes that were changed since Rung started. */
export const noteAutosaves = autosaves<ProgressNoteId, SentProgressNote>((id) =>
  discardInvalidInput(inputKeyOfNote(id)),
);

/** The text to restore for a note that was left blank. */
export const noteWordsBefore = wordsBefore<ProgressNoteId>();

/** A hook: changes a progress note, based on its current state, and saves it at once. */
export function useChangeNote(): (
  from: SentProgressNote,
  change: Partial<Pick<SentProgressNote, 'date' | 'text'>>,
) => void {
  const client = useQueryClient();
  return useCallback(
    (from, change) =>
      noteAutosaves
        .autosaveOf(from.id, from, {
          save: withInvalidInput(inputKeyOfNote(from.id), noteFields, async (typed) => {
            const records = client.getQueryData<Records>(recordsKey);
            const text = noteWordsBefore.standingFor(from.id, typed.text) ?? typed.text;
            const saved = records ? savedNote(records, typed) : null;
            const note = savableNote({ ...typed, text }, saved);
            const why = noteSaveProblem(typed, saved !== null, from);
            if (note === null) return why === null ? null : { kind: 'invalid', why };
            noteWordsBefore.typed(from.id, note.text);
            const outcome = await api.saveProgressNote(note);
            if (outcome.kind === 'saved' && noteAutosaves.isTouched(from.id)) {
              changeRecords(client, (known) => withNote(known, note));
            }
            return outcome.kind === 'saved' && why !== null ? { kind: 'invalid', why } : outcome;
          }),
          later: afterAWhile,
        })
        .change(change),
    [client],
  );
}

function savedNote(records: Records, { action, id }: SentProgressNote): ProgressNote | null {
  const notes = records.actions.find((each) => each.id === action)?.notes ?? [];
  return notes.find((each) => each.id === id) ?? null;
}

/** In the order of the records: from the oldest date to the newest. */
function withNote(records: Records, { action, id, date, text }: SentProgressNote): Records {
  if (records.deletedNotes.some((each) => each.id === id)) return records;
  const put = (notes: readonly ProgressNote[]) => {
    const known = notes.some((each) => each.id === id);
    const changed = known
      ? notes.map((each) => (each.id === id ? { id, date, text } : each))
      : [...notes, { id, date, text }];
    return changed.toSorted(byDate);
  };
  return {
    ...records,
    actions: records.actions.map((each) =>
      each.id === action ? { ...each, notes: put(each.notes) } : each,
    ),
  };
}
