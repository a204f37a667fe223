import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WeeklyHours } from '../../../data/model/settings.ts';
import { readWeeklyHours } from '../../../data/model/typed-weekly-hours.ts';
import classes from './settings.module.css';

/** The hours of a usual week, kept at every keystroke that can be; the field shows what was typed. */
export function HoursLine({
  initial,
  keep,
}: {
  readonly initial: WeeklyHours | null;
  readonly keep: (hours: WeeklyHours | null) => void;
}) {
  const [typed, setTyped] = useState(initial === null ? '' : String(initial));
  const read = readWeeklyHours(typed);
  return (
    <TextInput
      label="Hours in a usual week"
      description="Optional. What would move in your week is then said in hours."
      classNames={{ wrapper: classes.hours ?? '' }}
      inputMode="decimal"
      value={typed}
      error={read.kind === 'problem' ? read.message : null}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const now = readWeeklyHours(value);
        if (now.kind === 'hours') keep(now.hours);
      }}
    />
  );
}
