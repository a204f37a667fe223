import { formatTime } from '../../../data/text/dates.ts';
import { capitalised } from '../../../data/text/sentence.ts';
import type { SaveState } from './autosave.ts';
import classes from './save-state-words.module.css';
import { retryAdvice } from './storage-notice.tsx';

/** Whether the input is on disk; `what` is "draft". A failure is read aloud at once, other states are only shown. */
export function SaveStateWords({
  what,
  saveState,
}: {
  readonly what: string;
  readonly saveState: SaveState;
}) {
  switch (saveState.kind) {
    case 'untouched':
      return null;
    case 'saving':
      return <span className={classes.words}>Saving the {what}…</span>;
    case 'saved':
      return (
        <span className={classes.words}>
          {capitalised(what)} saved at {formatTime(saveState.at)}
        </span>
      );
    case 'invalid':
      if (saveState.isOnlyHere) {
        return (
          <span className={classes.failed} role="alert">
            {saveState.why} Until you shorten it, it’s only on this screen. Everything else is
            saved.
          </span>
        );
      }
      return (
        <span className={classes.words}>
          Something in the {what} can’t be saved as it is. It stays here until you fix it.
        </span>
      );
    case 'not-saved':
      return (
        <span className={classes.failed} role="alert">
          Your last edit isn’t saved yet. {retryAdvice(saveState.why)}
        </span>
      );
  }
}
