import { storageAdvice } from '../../components/storage-notice.tsx';
import type { Keeping } from './draft-keeper.ts';
import classes from './keeping-words.module.css';

/** Whether what was typed is on disk. A failure is read aloud at once, the rest is only shown. */
export function KeepingWords({ keeping }: { readonly keeping: Keeping }) {
  switch (keeping.kind) {
    case 'untouched':
      return null;
    case 'keeping':
      return <span className={classes.words}>Keeping the draft…</span>;
    case 'kept':
      return (
        <span className={classes.words}>
          Draft kept{' '}
          {new Date(keeping.at).toLocaleTimeString(undefined, {
            hour: 'numeric',
            minute: '2-digit',
          })}
        </span>
      );
    case 'not-kept':
      return (
        <span className={classes.failed} role="alert">
          The draft is not on disk yet. {storageAdvice(keeping.why)} It is tried again by itself.
        </span>
      );
  }
}
