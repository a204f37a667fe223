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
      return <span className={classes.words}>Saving the {what}…</span>;
    case 'kept':
      return (
        <span className={classes.words}>
          {capitalised(what)} saved at {formatTime(keeping.at)}
        </span>
      );
    case 'held-back':
      if (keeping.isOnlyHere) {
        return (
          <span className={classes.failed} role="alert">
            {keeping.why} Until you shorten it, it’s only on this screen. Everything else is saved.
          </span>
        );
      }
      return (
        <span className={classes.words}>
          Something in the {what} can’t be saved as it is. It stays here until you fix it.
        </span>
      );
    case 'not-kept':
      return (
        <span className={classes.failed} role="alert">
          Your last edit isn’t saved yet. {retryAdvice(keeping.why)}
        </span>
      );
  }
}
