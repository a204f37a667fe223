import classes from './last-time-line.module.css';

/** Last time's score beside an answer, told politely when it appears; its place is kept before. */
export function LastTimeLine({ words }: { readonly words: string | null }) {
  return (
    <p className={classes.line} aria-live="polite">
      {words}
    </p>
  );
}
