import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ProgressNote, SentProgressNote } from '../../../data/model/action.ts';
import type { Instant } from '../../../data/model/iso-date.ts';
import { readNote } from '../../../data/model/typed-action.ts';
import { readDate } from '../../../data/model/typed-date.ts';
import { KeepingWords } from '../../components/keeping-words.tsx';
import { useToday } from '../../hooks/use-today.ts';
import { DateField } from './date-field.tsx';
import { noteKeepers, useChangeNote } from './note-keepers.ts';
import classes from './progress-notes.module.css';

/** A progress note while it is written: what happened, and when. */
export function ProgressNoteFields({
  note,
  kept,
  actionAt,
  close,
}: {
  readonly note: SentProgressNote;
  readonly kept: ProgressNote | null;
  readonly actionAt: Instant;
  readonly close: () => void;
}) {
  const today = useToday();
  const held = noteKeepers.useHeld(note.id);
  const keep = useChangeNote();
  const first = useRef<HTMLTextAreaElement>(null);
  const typed = held?.content ?? note;
  const read = readNote(typed, kept !== null, actionAt, today);
  const problem =
    held !== null && read.kind === 'problem'
      ? read.problems.find(({ field }) => field === 'text')?.message
      : undefined;

  useEffect(() => first.current?.focus(), []);

  // A blank left behind: the words that are kept stand there again.
  const leave = useRef(() => {});
  leave.current = () => {
    const isBlank = kept !== null && typed.text.trim() === '';
    if (isBlank && noteKeepers.isTouched(note.id)) keep(note, { text: kept.text });
  };
  useEffect(() => () => leave.current(), []);

  return (
    <div className={classes.fields}>
      <DateField
        label="When"
        value={typed.date}
        max={today}
        read={(text) => {
          const date = readDate(text, today);
          if (date.kind === 'problem') return date;
          const whole = readNote({ date: date.date, text: 'x' }, false, actionAt, today);
          return whole.kind === 'note' ? { ...whole, kind: 'date' } : date;
        }}
        onChange={(date) => date !== null && keep(note, { date })}
      />
      <Textarea
        ref={first}
        label="What happened"
        autosize
        minRows={2}
        maxRows={14}
        dir="auto"
        value={typed.text}
        error={problem}
        onChange={(event) => keep(note, { text: event.currentTarget.value })}
      />
      <div className={classes.foot}>
        <KeepingWords what="note" keeping={held?.keeping ?? { kind: 'untouched' }} />
        <Button variant="default" size="compact-sm" onClick={close}>
          Close the note
        </Button>
      </div>
    </div>
  );
}
