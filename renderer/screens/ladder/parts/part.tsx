import type { ReactNode } from 'react';
import classes from './part.module.css';

/** A part of the ladder, with the name that the links at the top use. */
export interface PartName {
  readonly id: string;
  readonly title: string;
}

/** A part of the ladder under its heading; with `aside` next to the heading and `note` under it. */
export function Part({
  part: { id, title },
  aside,
  note,
  children,
}: {
  readonly part: PartName;
  readonly aside?: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} className={classes.part} aria-label={title}>
      <div className={classes.head}>
        <h2 tabIndex={-1}>{title}</h2>
        {aside && <span className={classes.aside}>{aside}</span>}
      </div>
      {note && <p className={classes.note}>{note}</p>}
      {children}
    </section>
  );
}

/** Scrolls to a part and focuses its heading. */
export function goToPart(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector('h2')?.focus({ preventScroll: true });
}
