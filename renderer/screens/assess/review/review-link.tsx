import type { ReactNode } from 'react';
import classes from './review-link.module.css';

/** A line of the review that links to its step. */
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
