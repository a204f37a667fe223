import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ProgressNote, SentProgressNote } from '../../../../data/plan/action.ts';
import { readNote, readNoteDate } from '../../../../data/plan/typed-action.ts';
import type { Instant } from '../../../../data/values/iso-date.ts';
import { SaveStateWords } from '../../../state/autosave/save-state-words.tsx';
import { useToday } from '../../../state/use-today.ts';
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx';
import { SavedDayField } from '../actions/saved-day-field.tsx';
import { noteAutosaves, noteWordsBefore, useChangeNote } from './note-autosaves.ts';
import classes from './progress-notes.module.css';

/** A progress note being written: what happened, and when. */
export function ProgressNoteFields({
  note,
  saved,
  actionAt,
  close,
}: {
  readonly note: SentProgressNote;
  readonly saved: ProgressNote | null;
  readonly actionAt: Instant;
  readonly close: () => void;
}) {
  const today = useToday();
  const autosaved = noteAutosaves.useAutosaved(note.id);
  const changeNote = useChangeNote();
  const first = useRef<HTMLTextAreaElement>(null);
  const typed = autosaved?.content ?? note;
  const read = readNote(typed, saved !== null, actionAt, today);
  const problem =
    autosaved !== null && read.kind === 'problem'
      ? read.problems.find(({ field }) => field === 'text')?.message
      : undefined;

  useEffect(() => first.current?.focus(), []);

  // If it was left blank, its previous words are shown again.
  const leave = useEffectEvent(() => {
    if (saved === null || !noteAutosaves.isTouched(note.id)) return;
    const text = noteWordsBefore.standingFor(note.id, typed.text) ?? saved.text;
    if (text !== typed.text) changeNote(note, { text });
  });
  const open = useEffectEvent(() => noteWordsBefore.opened(note.id, saved?.text ?? ''));
  useEffect(() => {
    open();
    return () => leave();
  }, []);

  return (
    <div className={classes.fields}>
      <SavedDayField
        label="When"
        value={typed.date}
        leans="past"
        max={today}
        read={(text) => readNoteDate(text, actionAt, today)}
        onChange={(date) => date !== null && changeNote(note, { date })}
      />
      <GrowingTextarea
        ref={first}
        label="What happened"
        leastRows={2}
        mostRows={14}
        dir="auto"
        value={typed.text}
        error={problem}
        onChange={(event) => changeNote(note, { text: event.currentTarget.value })}
      />
      <div className={classes.foot}>
        <SaveStateWords what="note" saveState={autosaved?.saveState ?? { kind: 'untouched' }} />
        <Button variant="default" size="compact-sm" onClick={close}>
          Close the note
        </Button>
      </div>
    </div>
  );
}
