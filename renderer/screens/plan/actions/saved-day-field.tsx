import { useRef, useState } from 'react';
import { formatDate } from '../../../../data/text/dates.ts';
import type { IsoDate } from '../../../../data/values/iso-date.ts';
import { DayField } from '../../../ui/day-field.tsx';

/** A typed date after parsing; `notice` is about something allowed but worth pointing out. */
export type ReadDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly date: IsoDate; readonly notice?: string | null }
  | { readonly kind: 'problem'; readonly message: string };

/** A day. While the input isn't valid, the previous date stays saved, and the field says so. */
export function SavedDayField({
  label,
  value,
  leans,
  max,
  read,
  onChange,
}: {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly leans: 'past' | 'future';
  readonly max?: IsoDate;
  readonly read: (typed: string) => ReadDate;
  readonly onChange: (date: IsoDate | null) => void;
}) {
  const [invalid, setInvalid] = useState<string | null>(null);
  // On the way to 31 February the field reads 3 February: an invalid date restores the date from before the
  // typing.
  const before = useRef(value);
  const saved = value === null ? null : read(value);
  const typed = invalid === null ? null : read(invalid);
  return (
    <DayField
      label={label}
      value={invalid ?? value ?? ''}
      leans={leans}
      max={max}
      error={
        typed?.kind === 'problem' ? `${typed.message} ${savedDateWords(before.current)}` : null
      }
      hint={saved?.kind === 'date' ? saved.notice : null}
      onFocus={() => {
        before.current = value;
      }}
      onChange={(text) => {
        const next = read(text);
        setInvalid(next.kind === 'problem' ? text : null);
        const date =
          next.kind === 'problem' ? before.current : next.kind === 'date' ? next.date : null;
        if (date !== value) onChange(date);
      }}
    />
  );
}

function savedDateWords(value: IsoDate | null): string {
  return value === null ? 'For now, there’s no date.' : `The date is still ${formatDate(value)}.`;
}
