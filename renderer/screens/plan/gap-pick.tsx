import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { gapWords } from '../../../data/insight/gap-words.ts';
import type { Gap } from '../../../data/model/gap.ts';
import { useReady } from '../../hooks/use-start.ts';
import classes from './gap-pick.module.css';

/** A gap that can be picked: whose it is, what good looks like, and what its rank rests on. */
export function GapPick({
  gap,
  reason,
  isPicked,
  isRefused,
  onChange,
}: {
  readonly gap: Gap;
  readonly reason: string;
  readonly isPicked: boolean;
  readonly isRefused: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { ladder } = useReady();
  const id = useId();
  const words = gapWords(ladder, gap);
  return (
    <li className={classes.gap} data-picked={isPicked} data-kind={gap.kind}>
      <Checkbox
        className={classes.pick}
        checked={isPicked}
        aria-describedby={gap.kind === 'shift' ? `${id}-reason` : `${id}-good ${id}-reason`}
        label={
          <>
            {words?.name ?? 'A gap of another version of the ladder'}
            {words && <span className={classes.of}> {words.of}</span>}
          </>
        }
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {gap.kind !== 'shift' && (
        <p className={classes.good} id={`${id}-good`}>
          {words?.good}
        </p>
      )}
      <p className={classes.reason} id={`${id}-reason`}>
        {reason}
      </p>
      {isRefused && (
        <p className={classes.refused} role="alert">
          Three is as many as one can work on at a time. Let go of one first.
        </p>
      )}
    </li>
  );
}
