import { TextInput } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { formatDate } from '../../../../data/text/dates.ts';
import type { IsoDate } from '../../../../data/values/iso-date.ts';

/** A typed date as it was read; `notice` says what is allowed and yet worth seeing. */
export type ReadDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly date: IsoDate; readonly notice?: string | null }
  | { readonly kind: 'problem'; readonly message: string };

/** A day. While what is typed is none, the one from before is kept, and the field says so. */
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
  // On the way to 31 February lies 3 February: what can't be kept gives back the date from before the typing.
  const before = useRef(value);

  function look({ currentTarget }: SyntheticEvent<HTMLInputElement>): void {
    // 31 February: the field has no value, and knows that what stands in it is no date.
    const typed: ReadDate = currentTarget.validity.badInput
      ? { kind: 'problem', message: 'This date is incomplete or doesn’t exist.' }
      : read(currentTarget.value);
    if (typed.kind === 'problem') {
      setProblem(`${typed.message} ${keptWords(before.current)}`);
      if (value !== before.current) onChange(before.current);
      return;
    }
    setProblem(null);
    const date = typed.kind === 'date' ? typed.date : null;
    if (date !== value) onChange(date);
  }

  const kept = value === null ? null : read(value);
  const notice = kept?.kind === 'date' ? kept.notice : null;
  // Not controlled: a field that were set back to the kept date could not be typed in part by part.
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
      onBlur={look}
    />
  );
}

function keptWords(value: IsoDate | null): string {
  return value === null ? 'For now, there’s no date.' : `The date is still ${formatDate(value)}.`;
}
