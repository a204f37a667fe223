import { TextInput } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { formatDate } from '../../../../data/text/dates.ts';
import type { IsoDate } from '../../../../data/values/iso-date.ts';

/** A typed date after parsing; `notice` is about something allowed but worth pointing out. */
export type ReadDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly date: IsoDate; readonly notice?: string | null }
  | { readonly kind: 'problem'; readonly message: string };

/** A day. While the input isn't valid, the previous date stays saved, and the field says so. */
export function DateField({
  label,
  value,
  max,
  read,
  onChange,
}: {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly max?: IsoDate;
  readonly read: (typed: string) => ReadDate;
  readonly onChange: (date: IsoDate | null) => void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  // While typing 31 February, the field passes through 3 February: an invalid date restores the date from
  // before the typing.
  const before = useRef(value);

  function look({ currentTarget }: SyntheticEvent<HTMLInputElement>): void {
    // 31 February: the field has no value, but reports that its input is not a date.
    const typed: ReadDate = currentTarget.validity.badInput
      ? { kind: 'problem', message: 'This date is incomplete or doesn’t exist.' }
      : read(currentTarget.value);
    if (typed.kind === 'problem') {
      setProblem(`${typed.message} ${savedDateWords(before.current)}`);
      if (value !== before.current) onChange(before.current);
      return;
    }
    setProblem(null);
    const date = typed.kind === 'date' ? typed.date : null;
    if (date !== value) onChange(date);
  }

  const saved = value === null ? null : read(value);
  const notice = saved?.kind === 'date' ? saved.notice : null;
  // Uncontrolled: if the field were reset to the saved date, its parts could not be typed one by one.
  return (
    <TextInput
      type="date"
      label={label}
      max={max}
      defaultValue={value ?? ''}
      error={problem}
      description={problem === null ? notice : null}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onFocus={() => {
        before.current = value;
      }}
      onInput={look}
      // Emptying the last part of an incomplete date is no input: the field had no value before it, either.
      onKeyUp={(event) => problem !== null && look(event)}
      onBlur={look}
    />
  );
}

function savedDateWords(value: IsoDate | null): string {
  return value === null ? 'For now, there’s no date.' : `The date is still ${formatDate(value)}.`;
}
