import { Box, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { AssessmentId } from '../../../../data/values/ids.ts';
import classes from './compare-choice.module.css';
import type { TwoDates } from './two-dates.ts';

/** Chooses the two dates; once the lists lose the focus, the earlier comes first, as on the page. */
export function CompareChoice({
  names,
  chosen,
  inTime,
  choose,
}: {
  /** From the oldest to the newest. */
  readonly names: ReadonlyMap<AssessmentId, string>;
  readonly chosen: TwoDates;
  /** The chosen ones, the earlier first. */
  readonly inTime: TwoDates;
  readonly choose: (next: TwoDates) => void;
}) {
  // While the person is choosing, the lists don't swap.
  const [choosing, setChoosing] = useState(false);
  const [one, other] = choosing ? chosen : inTime;
  function pick(next: TwoDates): void {
    setChoosing(true);
    choose(next);
  }
  const options = [...names].toReversed().map(([value, label]) => ({ value, label }));
  const select = (label: string, value: AssessmentId, onChange: (id: AssessmentId) => void) => (
    <NativeSelect
      aria-label={label}
      className={classes.date}
      value={value}
      onChange={({ currentTarget }) => onChange(AssessmentId.parse(currentTarget.value))}
      data={options}
    />
  );
  return (
    <Box
      role="group"
      aria-label="Dates to compare"
      className={classes.choice}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setChoosing(false);
      }}
    >
      {select('One date', one, (id) => pick([id, other]))}
      <span>and</span>
      {select('The other date', other, (id) => pick([one, id]))}
    </Box>
  );
}
