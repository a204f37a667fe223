import classes from './last-time-line.module.css';

/** Last time's score next to an answer, announced politely when it appears; its space is reserved before. */
export function LastTimeLine({ words }: { readonly words: string | null }) {
  return (
    <p className={classes.line} aria-live="polite">
      {words}
    </p>
  );
}
