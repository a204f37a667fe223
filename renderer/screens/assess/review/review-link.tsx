import type { ReactNode } from 'react';
import classes from './review-link.module.css';

/** A line of the review that leads back to the step it was answered on. */
export function ReviewLink({
  go,
  children,
}: {
  readonly go: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={classes.link} onClick={go}>
      {children}
    </button>
  );
}
