import { type ReactNode, useEffect, useRef } from 'react';
import { titlePage } from '../state/privacy-screen.ts';
import { isUnderDialog } from './focus/is-under-dialog.ts';
import classes from './page-header.module.css';

/** The top of a screen. The heading gets the focus when the screen or the step opens, scrolled to the top. */
export function PageHeader({
  title,
  kicker,
  lead,
  actions,
  documentTitle,
}: {
  readonly title: string;
  readonly kicker?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly documentTitle?: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = documentTitle ?? title;
  useEffect(() => {
    titlePage(`${name} – Rung`);
    // A screen that loads late must not take the focus from a dialog that was opened over it in the meantime.
    if (!isUnderDialog()) {
      heading.current?.focus({ preventScroll: true });
    }
    document.getElementById('screen')?.scrollTo(0, 0);
  }, [name]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {kicker && <p className={classes.kicker}>{kicker}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
