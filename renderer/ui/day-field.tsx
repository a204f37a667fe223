import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { dayOrder, formatToType, formatWithWeekday } from '../../data/text/dates.ts';
import { readDay } from '../../data/text/read-day.ts';
import { addDays, IsoDate } from '../../data/values/iso-date.ts';
import { useToday } from '../state/use-today.ts';
import classes from './day-field.module.css';
import { Icon } from './icon.tsx';

/**
 * A day, typed as people type it or chosen in a calendar, and said in words under the field. The arrow keys go to
 * the day before and after.
 */
export function DayField({
  value,
  onChange,
  leans = 'past',
  max,
  error,
  hint,
  onFocus,
  onBlur,
  onEnter,
  ...field
}: Pick<TextInputProps, 'id' | 'label' | 'className' | 'onFocus' | 'onBlur'> & {
  /** `YYYY-MM-DD`, or what was typed if it can't be read as a day. */
  readonly value: string;
  /** Gets the day, `YYYY-MM-DD`, or the text as it was typed if it can't be read. */
  readonly onChange: (value: string) => void;
  /** Whether a day without a year is the last or the next one. */
  readonly leans?: 'past' | 'future';
  /** The last day in the calendar. */
  readonly max?: IsoDate | undefined;
  /** What is wrong with the day; hidden while the person types what can't be read yet. */
  readonly error?: string | null | undefined;
  /** What Enter does, instead of submitting the form. */
  readonly onEnter?: () => void;
  /** What else to say about the day. */
  readonly hint?: string | null | undefined;
  readonly 'data-field'?: string;
}) {
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  const calendar = useRef<HTMLInputElement>(null);
  const read = (text: string) => readDay(text, { today, order: dayOrder(), leans }) ?? text;
  const day = IsoDate.safeParse(value).data ?? null;
  // The text stays as typed, unless the day has been changed in another way.
  const isAsTyped = typed !== null && read(typed) === value;
  const shown = isAsTyped ? typed : day === null ? value : formatToType(day);

  function choose(text: string): void {
    setTyped(null);
    onChange(text);
  }

  function openCalendar(): void {
    calendar.current?.showPicker();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      setTyping(false);
      if (onEnter !== undefined) event.preventDefault();
      onEnter?.();
    }
    if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault();
      openCalendar();
      return;
    }
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0 || day === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = addDays(day, step);
    if (max === undefined || next <= max) choose(next);
  }

  const isUnread = isTyping && day === null;
  return (
    <TextInput
      {...field}
      autoComplete="off"
      spellCheck={false}
      value={shown}
      error={isUnread ? null : error}
      description={
        day !== null && (
          <>
            {formatWithWeekday(day)}
            {hint && <span className={classes.hint}>{hint}</span>}
          </>
        )
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        setTyping(true);
        onChange(read(text));
      }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={(event) => {
        setTyping(false);
        if (day !== null) setTyped(null);
        onBlur?.(event);
      }}
      rightSection={
        <>
          <ActionIcon
            variant="subtle"
            aria-label="Choose a day in a calendar"
            className={classes.open}
            size={34}
            onClick={openCalendar}
          >
            <Icon name="calendar" size={18} stroke={1.6} />
          </ActionIcon>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            className={classes.calendar}
            max={max}
            value={day ?? ''}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
        </>
      }
    />
  );
}
