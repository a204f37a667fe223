import { formatTime } from '../../../data/text/dates.ts';
import { capitalised } from '../../../data/text/sentence.ts';
import type { Keeping } from './keeper.ts';
import classes from './keeping-words.module.css';
import { retryAdvice } from './storage-notice.tsx';

/** Whether what was typed is on disk; `what` is "draft". A failure is read aloud at once, the rest is only shown. */
export function KeepingWords({
  what,
  keeping,
}: {
  readonly what: string;
  readonly keeping: Keeping;
}) {
  switch (keeping.kind) {
    case 'untouched':
      return null;
    case 'keeping':
      return <span className={classes.words}>Keeping the {what}…</span>;
    case 'kept':
      return (
        <span className={classes.words}>
          {capitalised(what)} kept {formatTime(keeping.at)}
        </span>
      );
    case 'held-back':
      if (keeping.isOnlyHere) {
        return (
          <span className={classes.failed} role="alert">
            {keeping.why} It is only on this screen until you shorten it. The rest of the {what} is
            kept.
          </span>
        );
      }
      return (
        <span className={classes.words}>
          Something in the {what} can’t be kept as it stands. It is held here until you mend it.
        </span>
      );
    case 'not-kept':
      return (
        <span className={classes.failed} role="alert">
          The {what} is not on disk yet. {retryAdvice(keeping.why)}
        </span>
      );
  }
}
