import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Draft } from '../../../data/assessments/draft.ts';
import { dayOf } from '../../../data/assessments/last-time.ts';
import { onDay } from '../../../data/assessments/new-draft.ts';
import { formatWithWeekday } from '../../../data/text/dates.ts';
import type { IsoDate } from '../../../data/values/iso-date.ts';
import { DayField } from '../../ui/day-field.tsx';
import classes from './day-of-draft.module.css';

/** The day that a new assessment is about, before its first question; on request, a field to change it. */
export function DayOfDraft({
  draft,
  today,
  change,
  problem,
}: {
  readonly draft: Draft;
  readonly today: IsoDate;
  readonly change: (change: Partial<Draft>) => void;
  readonly problem: string | undefined;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(problem !== undefined);
  if (!isOpen && problem !== undefined) setOpen(true);
  if (isOpen) {
    return (
      <DayField
        id={id}
        className={classes.field}
        label="Day of this assessment"
        max={today}
        value={draft.date ?? today}
        error={problem}
        onChange={(typed) => change(onDay(draft, typed, today))}
        onEnter={() => {
          if (problem !== undefined) return;
          setOpen(false);
          requestAnimationFrame(() => document.querySelector('h1')?.focus());
        }}
      />
    );
  }
  return (
    <p className={classes.day}>
      For {formatWithWeekday(dayOf(draft, today))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          setOpen(true);
          requestAnimationFrame(() => document.getElementById(id)?.focus());
        }}
      >
        Change the day
      </Button>
    </p>
  );
}
