import type { ReactNode } from 'react';
import { HollowSign } from '../../charts/hollow-sign.tsx';
import classes from './you-mark.module.css';

/**
 * The person in a table: their dot, as on the charts, and a word or a number; a ring without recent
 * evidence, and no sign for what is no score.
 */
export function YouMark({
  sign = 'full',
  children,
}: {
  readonly sign?: 'full' | 'ring' | 'none';
  readonly children: ReactNode;
}) {
  return (
    <span className={classes.mark} data-sign={sign}>
      <span className="aloud">you: </span>
      {sign === 'ring' && <HollowSign />}
      {sign === 'full' && <FullSign />} {children}
    </span>
  );
}

/** The dot of the person. */
export function FullSign() {
  return (
    <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
      <circle cx="4.5" cy="4.5" r="4.1" fill="currentColor" />
    </svg>
  );
}
