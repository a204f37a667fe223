import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { focusIsFree } from '../state/still-here.ts';
import classes from './confirm.module.css';

/** Explains what is about to happen, under the button that was pressed. Nothing happens until the person confirms. */
export function Confirm({
  question,
  confirm,
  confirming,
  isBusy,
  cancel,
  children,
}: {
  readonly question: string;
  readonly confirm: () => void;
  readonly confirming: string;
  readonly isBusy: boolean;
  readonly cancel: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const isFirst = useRef(true);
  const had = useRef<Element | null>(null);
  // When it opens, and when the work ends and it is still open: a working button has no focus, unless the
  // person has moved on.
  useEffect(() => {
    if (isBusy) had.current = document.activeElement;
    if (isBusy || !(isFirst.current || focusIsFree(had.current))) return;
    isFirst.current = false;
    heading.current?.focus();
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [isBusy]);
  return (
    <fieldset
      className={classes.confirm}
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-words`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isBusy) return;
        event.stopPropagation();
        cancel();
      }}
    >
      <p ref={heading} id={`${id}-question`} className={classes.question} tabIndex={-1}>
        {question}
      </p>
      <div id={`${id}-words`} className={classes.words}>
        {children}
      </div>
      <div className={classes.buttons}>
        <Button variant="default" size="sm" loading={isBusy} onClick={confirm}>
          {confirming}
        </Button>
        <Button variant="subtle" size="sm" disabled={isBusy} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
