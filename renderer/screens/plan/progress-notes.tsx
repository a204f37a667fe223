import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Action, SentProgressNote } from '../../../data/model/action.ts';
import { ProgressNoteId } from '../../../data/model/ids.ts';
import type { IsoDate } from '../../../data/model/iso-date.ts';
import { formatDate } from '../../components/format-date.ts';
import { useToday } from '../../hooks/use-today.ts';
import { ProgressNoteFields } from './progress-note-fields.tsx';
import classes from './progress-notes.module.css';
import { useDeleteNote } from './use-delete-action.ts';

/** What is being edited, with the date that it had then, so that it stays where it stands meanwhile. */
interface Editing {
  readonly note: SentProgressNote;
  readonly date: IsoDate;
}

/** The progress notes of an action, the newest first. */
export function ProgressNotes({ action }: { readonly action: Action }) {
  const today = useToday();
  const remove = useDeleteNote();
  const addButton = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);

  const edit = (note: SentProgressNote) => setEditing({ note, date: note.date });
  const add = () =>
    edit({
      id: ProgressNoteId.parse(crypto.randomUUID()),
      action: action.id,
      date: today,
      text: '',
    });
  const isEdited = (id: ProgressNoteId) => editing?.note.id === id;
  const dateOf = ({ id, date }: { readonly id: ProgressNoteId; readonly date: IsoDate }) =>
    editing !== null && isEdited(id) ? editing.date : date;
  const kept = action.notes.map((note) => ({ ...note, action: action.id }));
  const blank = editing !== null && !kept.some(({ id }) => isEdited(id)) ? [editing.note] : [];
  const notes = [...kept, ...blank]
    .toReversed()
    .toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)));

  return (
    <section className={classes.notes} aria-label="Progress notes">
      <div className={classes.head}>
        <h2>Progress notes</h2>
        <Button ref={addButton} variant="subtle" size="compact-sm" onClick={add}>
          Add a progress note
        </Button>
      </div>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note.id}>
              {isEdited(note.id) ? (
                <ProgressNoteFields
                  note={note}
                  kept={action.notes.find(({ id }) => id === note.id) ?? null}
                  actionAt={action.createdAt}
                  close={() => {
                    setEditing(null);
                    addButton.current?.focus();
                  }}
                />
              ) : (
                <div className={classes.note}>
                  <span className={classes.date}>{formatDate(note.date)}</span>
                  <bdi className={classes.text}>{note.text}</bdi>
                  <span className={classes.buttons}>
                    <button
                      type="button"
                      aria-label={`Edit the note of ${formatDate(note.date)}`}
                      onClick={() => edit(note)}
                    >
                      Edit
                    </button>
                    <button
                      type="button"
                      aria-label={`Delete the note of ${formatDate(note.date)}`}
                      onClick={() => void remove(note).then(() => addButton.current?.focus())}
                    >
                      Delete
                    </button>
                  </span>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
