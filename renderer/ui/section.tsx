import type { ReactNode } from 'react';
import classes from './section.module.css';

/** A part of a screen: a heading, the controls next to it, a line under it, and the content. */
export function Section({
  title,
  aside,
  note,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {aside}
      </div>
      {note && <p className={classes.note}>{note}</p>}
      {children}
    </section>
  );
}
