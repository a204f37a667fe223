import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { TravelDirection } from '../../../../data/ladder/route.ts';
import { focusIsFull } from '../../../../data/plan/focus-words.ts';
import type { Gap } from '../../../../data/plan/gap.ts';
import { gapWords, unknownGap } from '../../../../data/plan/gap-words.ts';
import { useReady } from '../../../state/use-start.ts';
import classes from './gap-pick.module.css';

/** A gap that can be picked: what it belongs to, what good looks like, and what its rank is based on. */
export function GapPick({
  gap,
  heading,
  reason,
  isPicked,
  isRefused,
  onChange,
}: {
  readonly gap: Gap;
  readonly heading: TravelDirection;
  readonly reason: string;
  readonly isPicked: boolean;
  readonly isRefused: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { ladder } = useReady();
  const id = useId();
  const words = gapWords(ladder, gap, heading);
  return (
    <li className={classes.gap} data-picked={isPicked}>
      <Checkbox
        className={classes.pick}
        checked={isPicked}
        aria-describedby={words === null ? `${id}-reason` : `${id}-good ${id}-reason`}
        label={
          <>
            {words?.name ?? unknownGap}
            {words && <span className={classes.of}> {words.of}</span>}
          </>
        }
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {words && (
        <p className={classes.good} id={`${id}-good`}>
          {words.good}
        </p>
      )}
      <p className={classes.reason} id={`${id}-reason`}>
        {reason}
      </p>
      {isRefused && (
        <p className={classes.refused} role="alert">
          {focusIsFull}
        </p>
      )}
    </li>
  );
}
