import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { isStillToCome, soFarFirst } from '../../../../data/assessments/so-far.ts';
import type { Action, SentProgressNote } from '../../../../data/plan/action.ts';
import { formatDate } from '../../../../data/text/dates.ts';
import { compareText } from '../../../../data/values/compare-text.ts';
import { ProgressNoteId } from '../../../../data/values/ids.ts';
import { isOneOf } from '../../../../data/values/is-one-of.ts';
import type { IsoDate } from '../../../../data/values/iso-date.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useToday } from '../../../state/use-today.ts';
import { afterFocusIsLost } from '../../../ui/focus/focus-heading.ts';
import { LongList } from '../../../ui/long-list/long-list.tsx';
import { RecentlyDeleted } from '../../../ui/recently-deleted.tsx';
import text from '../../../ui/text.module.css';
import { useDeleteNote, useDiscardNote, useRestoreNote } from '../actions/use-delete-action.ts';
import { noteAutosaves } from './note-autosaves.ts';
import { ProgressNoteFields } from './progress-note-fields.tsx';
import classes from './progress-notes.module.css';

/** The note being edited, with its original date, so that it keeps its position in the meantime. */
interface Editing {
  readonly note: SentProgressNote;
  readonly date: IsoDate;
}

const usualHeight = 42; // pixels

const comingWords = 'This date is still to come. Edit the note to change it.';

/** The progress notes of an action, the newest first, and at the end those that a wrong clock has dated later than today. */
export function ProgressNotes({ action }: { readonly action: Action }) {
  const today = useToday();
  const remove = useDeleteNote();
  const discard = useDiscardNote();
  const restore = useRestoreNote();
  const deleted = useRecords().deletedNotes.filter((note) => note.action === action.id);
  const autosaved = noteAutosaves.useAll();
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
  const saved = action.notes.map((note) => ({ ...note, action: action.id }));
  const isSaved = (id: ProgressNoteId) => saved.some((note) => note.id === id);
  const isDeleted = (id: ProgressNoteId) => deleted.some((note) => note.id === id);
  /** Being saved for the first time, or just saved: it has to be deleted on disk, or it would come back. */
  const isOnItsWay = (id: ProgressNoteId) =>
    autosaved.some(
      ([key, { saveState }]) => key === id && isOneOf(saveState.kind, 'saving', 'saved'),
    );
  const unwritten = autosaved.flatMap(([id, { content, saveState }]) =>
    saveState.kind === 'untouched' || content.action !== action.id || isSaved(id) || isDeleted(id)
      ? []
      : [content],
  );
  const known = [...saved, ...unwritten];
  const blank = editing !== null && !known.some(({ id }) => isEdited(id)) ? [editing.note] : [];
  const newestFirst = [...known, ...blank]
    .toReversed()
    .toSorted((a, b) => compareText(dateOf(b), dateOf(a)));
  const notes = soFarFirst(newestFirst, today);

  const pinned = new Set(notes.flatMap(({ id }) => (isEdited(id) || isInvalid(id) ? [id] : [])));

  return (
    <section className={classes.notes} aria-label="Progress notes">
      <div className={classes.head}>
        <h2>Progress notes</h2>
        <Button ref={addButton} variant="subtle" size="compact-sm" onClick={add}>
          Add a progress note
        </Button>
      </div>
      {notes.length > 0 && (
        <LongList
          items={notes}
          rowHeight={usualHeight}
          pinned={pinned}
          texts={({ date, text }) => [
            formatDate(date),
            text,
            ...(isStillToCome(date, today) ? [comingWords] : []),
            'Edit',
            'Delete',
          ]}
          row={(note) =>
            isEdited(note.id) ? (
              <ProgressNoteFields
                note={note}
                saved={action.notes.find(({ id }) => id === note.id) ?? null}
                actionAt={action.createdAt}
                close={() => {
                  setEditing(null);
                  addButton.current?.focus();
                }}
              />
            ) : (
              <div className={classes.note}>
                <span className={text.small}>{formatDate(note.date)}</span>
                <span className={text.typed}>
                  <bdi>{note.text}</bdi>
                  {invalidWords(note.id)}
                  {isStillToCome(note.date, today) && (
                    <span className={classes.coming}>{comingWords}</span>
                  )}
                </span>
                <span className={classes.buttons}>
                  <button
                    type="button"
                    aria-label={`Edit the note from ${formatDate(note.date)}`}
                    onClick={() => edit(note)}
                  >
                    Edit
                  </button>
                  <button
                    type="button"
                    aria-label={`Delete the note from ${formatDate(note.date)}`}
                    data-record={note.id}
                    onClick={() => {
                      if (isSaved(note.id) || isOnItsWay(note.id)) {
                        void remove(note).then(() =>
                          afterFocusIsLost(() => addButton.current?.focus()),
                        );
                        return;
                      }
                      discard(note);
                      addButton.current?.focus();
                    }}
                  >
                    Delete
                  </button>
                </span>
              </div>
            )
          }
        />
      )}
      <RecentlyDeleted
        deleted={deleted}
        name={({ date, text }) => (
          <>
            {formatDate(date)} <bdi className={classes.deleted}>{text}</bdi>
          </>
        )}
        nameTexts={({ date, text }) => [formatDate(date), text]}
        restore={restore}
      />
    </section>
  );

  function isInvalid(id: ProgressNoteId): boolean {
    return autosaved.some(([key, { saveState }]) => key === id && saveState.kind === 'invalid');
  }

  function invalidWords(id: ProgressNoteId) {
    const saveState = autosaved.find(([key]) => key === id)?.[1].saveState;
    if (saveState?.kind !== 'invalid') return null;
    return (
      <span className={classes.invalid}>
        {isSaved(id) ? 'Your last edit isn’t saved.' : 'Not saved yet.'} {saveState.why}
      </span>
    );
  }
}
